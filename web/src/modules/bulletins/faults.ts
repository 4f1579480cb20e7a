/** English sentences by fault code. */
export const bulletinsFaults: Readonly<Record<string, string>> = {
  'bulletins.already-open': 'A bulletin of this template, organisation and period is already being worked on; change that one, or discard it first.',
  'bulletins.bad-period': 'The period is not written right: 2026-03 for a month, 2025 for a year.',
  'bulletins.content-altered': 'The issued content does not match its seal; call the audit administrator at once.',
  'bulletins.figures-missing': 'Some figures of the text are missing; bring them in and refresh the figures before you submit.',
  'bulletins.future-period': 'The period is not over yet; choose one that is.',
  'bulletins.no-headline': 'The main figure is missing: {figure}. Import or approve it first.',
  'bulletins.no-such-bulletin': 'There is no such bulletin, or you may not see it.',
  'bulletins.no-such-org': 'There is no such organisation; choose one from the list.',
  'bulletins.no-such-template': 'There is no such template; choose one from the list.',
  'bulletins.before-release': '{release} comes out at {moment}; sign the bulletin then, or move the release in the release calendar.',
  'bulletins.not-released': '{release} comes out at {moment}; until then only those who prepare it draft and read its bulletins.',
  'bulletins.not-draft': 'The bulletin is past drafting and its figures stay as they are; have it sent back first.',
  'bulletins.number-taken': 'The number was just taken by another bulletin; sign once more.',
  'bulletins.outside-scope': 'The organisation, business line or sensitivity is outside your grants.',
  'bulletins.wrong-level': 'The template is not for organisations of this level.',
  'bulletins.wrong-period': 'The template is not made for such periods.',
};
