/** English sentences by fault code. */
export const indicatorsFaults: Readonly<Record<string, string>> = {
  'indicators.bad-breakdown': 'The breakdown does not fit the indicator; choose one from its card.',
  'indicators.bad-moment': 'The as-of moment is not written right: 2026-11-23 or 2026-11-23T08:00:00Z.',
  'indicators.bad-period': 'The period is not written right: 2025, 2025-03 or 2025-01/03.',
  'indicators.columns': 'The heads in the first row are not right; compare them with the template.',
  'indicators.empty-file': 'The file has no rows; fill in the template first.',
  'indicators.encoding': 'The encoding of {file} is wrong; save it as CSV UTF-8 and import it again.',
  'indicators.no-file': 'No file arrived; choose the .csv file to import.',
  'indicators.no-such-import': 'There is no such import, or it is not yours.',
  'indicators.no-such-indicator': 'There is no indicator {code}; choose one from the catalogue.',
  'indicators.no-such-org': 'There is no organisation {code}; choose one from the list.',
  'indicators.no-such-source': 'There is no such source file, or it holds figures you may not see.',
  'indicators.not-csv': '{file} is not CSV text; save it as CSV in your spreadsheet and import it again.',
  'indicators.outside-scope': 'The organisation or business line is outside your grants; ask the security administrator.',
  'indicators.rows': '{count} things are wrong and nothing was imported; correct them row by row and upload the file again.',
  'indicators.too-many-rows': 'The file has too many rows; split it.',
};
