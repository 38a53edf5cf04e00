import type { SignInProvider } from '../accounts/oidc/sign-in-provider.js';

/** What pages need to know of this installation. */
export class Site {
  constructor(
    /** Where the outside world finds us, without a slash at the end. */
    readonly publicUrl: string,
    /** How people reach whoever runs this installation; null where it is not set. */
    readonly contact: string | null,
    /** The folder that holds `node_modules`, `views` and `content`. */
    readonly root: string,
    /** Whether anybody may read the letters that wait: for development without a mail server. */
    readonly showsOutbox: boolean,
    /** By which provider people may sign in; null where none is set. */
    readonly provider: SignInProvider | null = null,
  ) {}

  url(path: string): string {
    return `${this.publicUrl}${path}`;
  }
}
