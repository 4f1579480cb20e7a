/** English sentences by fault code. */
export const draftsFaults: Readonly<Record<string, string>> = {
  'drafts.bad-date': '“{date}” is no date of a draft; write 2025 or 2025-03.',
  'drafts.no-file': 'There is no such file.',
  'drafts.no-such-org': 'There is no organisation “{org}”; choose one of the province.',
  'drafts.no-text': 'No draft arrived: paste the text, or choose a .docx, .txt, .md or .html file.',
  'drafts.too-long': 'The pasted text is over 200,000 characters: upload it as a file, or check it in parts.',
};
