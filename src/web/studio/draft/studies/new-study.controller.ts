import { Body, Controller, Get, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Visitor } from '../../../../accounts/visitor.js';
import { DraftRegistry } from '../../../../catalog/proposals/draft-registry.service.js';
import { StudyProposals } from '../../../../catalog/proposals/study-proposals.service.js';
import type { ReadReference } from '../../../../evidence/references/csl-item.js';
import { doiIn } from '../../../../evidence/references/doi.js';
import { DoiResolver } from '../../../../evidence/references/doi-resolver.js';
import { likeIn } from '../../../../evidence/references/likeness.js';
import { readPasted } from '../../../../evidence/references/pasted-reference.js';
import { studyKey } from '../../../../evidence/references/study-key.js';
import { addresses } from '../../../addresses.js';
import { Pages } from '../../../http/pages.service.js';
import { Me } from '../../../http/signed-in.guard.js';
import type { Problem } from '../../../views/form.js';
import type { Words } from '../../../views/words.js';
import { type StudioCourse, StudioCourses } from '../../studio-courses.service.js';
import { StudioOnly } from '../../studio-only.guard.js';
import { sentIn } from '../typed.js';
import { carriedIn, newStudyModel, readNotes, topicsIn } from './new-study-form.js';
import { newStudyPage } from './new-study.page.js';

type Fields = Readonly<Record<string, unknown>>;
type Found = { readonly read: ReadReference } | { readonly problem: Problem };

/** Proposing a study that the registry does not have: by its DOI, or from what a reference manager gives out. */
@Controller('studio/courses/:course/draft/studies/new')
@UseGuards(StudioOnly)
export class NewStudyController {
  constructor(
    private readonly pages: Pages,
    private readonly courses: StudioCourses,
    private readonly registry: DraftRegistry,
    private readonly proposals: StudyProposals,
    private readonly resolver: DoiResolver,
  ) {}

  @Get()
  async form(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'write');
    await this.#show(request, response, course, {}, null, []);
  }

  /** Reads a reference and shows it, or takes the proposal that it was completed to. */
  @Post()
  async propose(
    @Req() request: Request,
    @Res() response: Response,
    @Me() me: Visitor,
    @Param('course') slug: string,
    @Body() fields: Fields,
  ): Promise<void> {
    const course = await this.courses.at(me, slug, 'write');
    const words = this.pages.words(request);
    const carried = carriedIn(fields);
    if (fields['go'] !== 'propose' || !carried) {
      const found = await this.#found(fields, words);
      if ('problem' in found) return this.#show(request, response, course, fields, null, [found.problem], 422);
      return this.#show(request, response, course, fields, found.read, []);
    }
    const { studies } = await this.registry.of(course.id);
    const like = likeIn(studies.values(), carried.csl);
    const said = readNotes(fields, words);
    const problems = [...('problems' in said ? said.problems : []), ...likeProblems(like, fields, words)];
    if (!('notes' in said) || problems.length > 0) {
      return this.#show(request, response, course, fields, carried, problems, 422);
    }
    const key = studyKey(carried.csl, (each) => studies.has(each));
    const rest = {
      statusNote: null,
      appraisal: null,
      figures: [],
      checked: { how: 'not-verified', source: null },
    } as const;
    await this.proposals.propose(course.id, { key, status: 'current', ...carried, ...said.notes, ...rest }, me.id);
    response.redirect(303, `${addresses.draftStudies(slug)}?now=proposed`);
  }

  /** From the DOI where one was typed, or else from what was pasted. */
  async #found(fields: Fields, words: Words): Promise<Found> {
    const [typed, pasted] = [sentIn(fields, 'doi').trim(), sentIn(fields, 'pasted')];
    if (typed !== '') return this.#byDoi(typed, words);
    const read = readPasted(pasted);
    if ('csl' in read) return { read };
    const { code, line, about } = read;
    return { problem: { field: 'pasted', text: words.say(`draft.study.paste-${code}`, { line, about }) } };
  }

  async #byDoi(typed: string, words: Words): Promise<Found> {
    const wrong = (why: string): Found => ({ problem: { field: 'doi', text: words.say(`draft.study.doi-${why}`) } });
    const doi = doiIn(typed);
    if (doi === null) return wrong('wrong');
    const answer = await this.resolver.metadataOf(doi);
    if ('failure' in answer) return wrong(answer.failure);
    return answer.csl === null ? wrong('unreadable') : { read: { ...answer, csl: { ...answer.csl, DOI: doi } } };
  }

  async #show(
    request: Request,
    response: Response,
    course: StudioCourse,
    fields: Fields,
    read: ReadReference | null,
    problems: readonly Problem[],
    status = 200,
  ): Promise<void> {
    const { studies } = await this.registry.of(course.id);
    const { topics } = await this.registry.search(course.id);
    const facts = {
      ...{ course, read, topics, form: newStudyModel(fields, problems), ticked: topicsIn(fields) },
      key: read ? studyKey(read.csl, (each) => studies.has(each)) : '',
      like: read && likeIn(studies.values(), read.csl),
    };
    const model = newStudyPage(facts, this.pages.words(request));
    this.pages.show(request, response, 'studio/draft/studies/new', model, { status });
  }
}

function likeProblems(like: ReturnType<typeof likeIn>, fields: Fields, words: Words): readonly Problem[] {
  if (!like || (like.by === 'title' && sentIn(fields, 'other') === '1')) return [];
  const field = like.by === 'title' ? 'other' : null;
  return [{ field, text: words.say(`draft.study.like-${like.by}`, { key: like.study.key }) }];
}
