import { type BeforeApplicationShutdown, Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';

/** For whoever watches over the process: is it alive, and can it serve? */
@Controller()
export class HealthController implements BeforeApplicationShutdown {
  #leaving = false;

  constructor(private readonly reader: DataSource) {}

  @Get('healthz')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  alive(): { status: string } {
    return { status: 'alive' };
  }

  @Get('readyz')
  @Header('Cache-Control', 'no-store')
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ status: string }> {
    const status = this.#leaving ? 'stopping' : await this.#database();
    if (status !== 'ready') response.status(503);
    return { status };
  }

  /** A load balancer is told before the doors close. */
  beforeApplicationShutdown(): void {
    this.#leaving = true;
  }

  async #database(): Promise<string> {
    try {
      await this.reader.query('SELECT 1');
      return 'ready';
    } catch {
      return 'database unreachable';
    }
  }
}
