/** Where the parts of a course stand in the package that a draft is written as, from the folder of the course. */
export const coursePath = 'course.yaml';
export const glossaryPath = 'glossary/terms.yaml';
export const waiversPath = 'waivers/course.yaml';

export const mediumPath = (key: string): string => `media/${key}.yaml`;
export const modulePath = (module: string): string => `modules/${module}/module.yaml`;
export const cardsPath = (module: string): string => `modules/${module}/cards.yaml`;

/** Lessons and quizzes have their keys from one pot, so the name of the file alone says which one it is. */
export const activityFile = (kind: 'lesson' | 'quiz', key: string): string =>
  kind === 'lesson' ? `${key}.md` : `quiz-${key}.yaml`;

export const activityPath = (module: string, kind: 'lesson' | 'quiz', key: string): string =>
  `modules/${module}/${activityFile(kind, key)}`;
