import type { CountedGroup } from '../../../../learning/groups/groups.service.js';
import { addresses } from '../../../addresses.js';
import { formModel, type FormModel } from '../../../views/form.js';
import type { When, Words } from '../../../views/words.js';
import type { StudioCourse } from '../../studio-courses.service.js';
import { type RosterFrame, rosterFrame } from '../roster-frame.js';
import { withQuery } from '../roster-query.js';

export type GroupField = 'name';
export const groupFields = ['name'] as const;

export interface GroupsPage extends RosterFrame {
  readonly changed: boolean;
  readonly form: FormModel<GroupField>;
  readonly action: string;
  readonly groups: readonly GroupLine[];
  readonly archived: readonly { readonly name: string; readonly members: number; readonly on: When }[];
  readonly rosterHref: string;
}

interface GroupLine {
  readonly name: string;
  readonly members: number;
  readonly href: string;
  readonly renameAction: string;
  readonly archiveAction: string;
  readonly id: string;
  readonly typed: string;
  /** What stands in the way of its new name; null where nothing does. */
  readonly error: string | null;
}

/** A new name for a group that could not be given. */
export interface Renaming {
  readonly id: string;
  readonly typed: string;
  readonly error: string;
}

interface GroupsFacts {
  readonly course: StudioCourse;
  readonly groups: readonly CountedGroup[];
  readonly form?: FormModel<GroupField>;
  readonly renaming?: Renaming;
  readonly changed?: boolean;
}

export function groupsPage(facts: GroupsFacts, words: Words): GroupsPage {
  const { course, groups, renaming, changed = false } = facts;
  const { slug } = course;
  const problems = renaming ? [{ field: `name-${renaming.id}`, text: renaming.error }] : [];
  const form = facts.form ?? formModel(groupFields);
  return {
    ...rosterFrame(course, 'groups', words),
    changed,
    form: problems.length > 0 ? { ...form, problems } : form,
    action: addresses.rosterGroups(slug),
    rosterHref: addresses.roster(slug),
    groups: groups.flatMap(({ group, members }) =>
      group.archivedAt
        ? []
        : [
            {
              ...{ id: group.id, name: group.name, members },
              href: withQuery(addresses.roster(slug), { group: group.id }),
              renameAction: addresses.rosterGroup(slug, group.id),
              archiveAction: addresses.rosterGroupArchive(slug, group.id),
              typed: renaming?.id === group.id ? renaming.typed : group.name,
              error: renaming?.id === group.id ? renaming.error : null,
            },
          ],
    ),
    archived: groups.flatMap(({ group, members }) =>
      group.archivedAt ? [{ name: group.name, members, on: group.archivedAt }] : [],
    ),
  };
}
