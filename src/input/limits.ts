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

/** Files inside one archive. */
export const ARCHIVE_ENTRIES = 20_000;

/** Bytes that one file inside an archive may unpack to where it is read whole, as a Word document is. */
export const PART_BYTES = 256 * 1024 * 1024;

/** Bytes that a workbook's sheet may unpack to: it is read as it arrives, so only time stands against it. */
export const SHEET_BYTES = 8 * 1024 * 1024 * 1024;

/** A part that unpacks to so many times its size, and is large, was made to fill a disk. Real notes reach 30. */
export const BOMB = { ratio: 400, bytes: 8 * 1024 * 1024 } as const;

/** Elements inside each other. */
export const DEPTH = 1000;
