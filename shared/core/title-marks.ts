/** The title of an act, standard or contract in 《》, unless it already has them; 《》 within a title are 〈〉 in ours. */
export function inTitleMarks(title: string): string {
  return title.includes('《') ? title : `《${title}》`
}
