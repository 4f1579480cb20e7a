/** English sentences by fault code. */
export const accessFaults: Readonly<Record<string, string>> = {
  'access.bad-grant': 'A grant names something that does not exist; choose again.',
  'access.locked': 'The account has been disabled; ask the security administrator.',
  'access.locked-out': 'Too many wrong passwords: the account is locked for 15 minutes. Try later or ask the security administrator.',
  'access.mixed-roles': 'System, security and audit administrators are separate people without business roles; keep one kind.',
  'access.name-taken': 'The user name is taken; choose another.',
  'access.no-such-job': 'There is no such job, or it is not yours.',
  'access.no-such-org': 'There is no such organisation; choose one from the list.',
  'access.no-such-person': 'There is no such person; refresh the list.',
  'access.no-such-space': 'The space does not exist; choose again.',
  'access.not-allowed': 'Your role does not include this; ask the security administrator to change your grants.',
  'access.not-signed-in': 'You are not signed in or the session has ended; sign in again.',
  'access.not-yourself': 'You cannot disable yourself or change your own grants; ask another security administrator.',
  'access.password-first': 'Change the initial password first.',
  'access.weak-password': 'The new password does not meet the rules: at least ten characters, with letters and digits.',
  'access.wrong-current': 'The current password is wrong; type it again.',
  'access.wrong-password': 'User name or password is wrong; five wrong tries lock the account for 15 minutes.',
};
