/** Where a course has pages of its own beside its lessons and quizzes, which would not be reached under these keys. */
export const reservedKeys: readonly string[] = ['edition'];
