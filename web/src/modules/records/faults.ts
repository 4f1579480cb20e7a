/** English sentences by fault code; the Chinese one comes with the fault. */
export const recordsFaults: Readonly<Record<string, string>> = {
  'records.alike': 'Similar records exist already. Look at them, or enter this one all the same.',
  'records.changed': 'Somebody has changed this record meanwhile. Choose field by field which value to keep.',
};
