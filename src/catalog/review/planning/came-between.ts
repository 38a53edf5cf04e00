/** Why a planned edition was not published, where nothing is wrong with it: another one was published meanwhile. */
export const cameBetween = 'edition-came-between';
