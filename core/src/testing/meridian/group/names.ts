/** Invented names, the same person always having the same one. */
const given =
  'Amara Bilal Carla Daan Elif Femi Greta Hana Ivo Jamal Katya Liam Mei Nils Olga Pavel Qadir Ruth Sena Tomas Uma Viktor Wanda Yusuf Zoe'.split(
    ' ',
  );
const family =
  'Adler Bakker Cissé Duarte Eriksen Fischer Gupta Horvat Ito Jensen Kowal Lopez Moreau Novak Olsen Petrov Quist Rossi Silva Tanaka Ueda Vogel Weber Yilmaz Zhang'.split(
    ' ',
  );

export function nameOf(index: number): string {
  const first = given[index % given.length] ?? '';
  const last = family[(index + Math.floor(index / given.length)) % family.length] ?? '';
  return `${first} ${last}`;
}
