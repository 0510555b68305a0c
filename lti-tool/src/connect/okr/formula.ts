/**
 * Cells a spreadsheet would run instead of show. They come in as text that no spreadsheet will run when it is exported
 * again: with an apostrophe before it. https://owasp.org/www-community/attacks/CSV_Injection
 */

/** "+20 % NPS" and "-5 days" are titles; "+cmd|' /C calc'!A0" is not. */
const formula = /^\s*(?:[=@]|[+-](?=.*[(|!]))/s;

export const isFormula = (cell: string): boolean => formula.test(cell);

export const neutralised = (cell: string): string => (isFormula(cell) ? `'${cell.trim()}` : cell.trim());
