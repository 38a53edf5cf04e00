/** What two spellings of one address share: no spaces around, one case, one Unicode form. */
export const emailKey = (email: string): string => email.trim().normalize('NFC').toLowerCase();
