/**
 * What one file may ask of the machine. Far above any real export: a cell of Excel holds 32,767 characters and the
 * longest note anybody types is some 50,000. Beyond them a file is damaged or hostile, and says so in a problem.
 */

/** Characters of one note's text. */
export const NOTE_CHARACTERS = 1_000_000;

/** Characters of one row of a table, all cells together. */
export const ROW_CHARACTERS = 4_000_000;

/** Columns of a table: the most that Excel has. */
export const COLUMNS = 16_384;

/** Bytes of a file whose format can only be read whole (text, front matter, html, json, pdf, e-mail). */
export const WHOLE_FILE_BYTES = 64 * 1024 * 1024;

/** Bytes of an archive (docx, xlsx, zip) that cannot be read from disk piece by piece, as from standard input. */
export const ARCHIVE_BYTES = 256 * 1024 * 1024;

/** Characters that a cell of Excel can hold: a text of just that length was cut off. */
export const EXCEL_CELL_CHARACTERS = 32_767;
