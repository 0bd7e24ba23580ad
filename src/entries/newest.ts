/** Numbers questions in the order in which they are put: an answer is news unless that to a later question came before it. */
export function newest(): () => () => boolean {
  let asked = 0;
  let answered = 0;
  return () => {
    const turn = ++asked;
    return () => {
      if (turn < answered) return false;
      answered = turn;
      return true;
    };
  };
}
