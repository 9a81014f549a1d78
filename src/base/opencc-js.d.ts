/** Types of the one table that is read of opencc-js, which has none of its own for it. */
declare module 'opencc-js/dict/TSCharacters' {
  /** `乾 干|亂 乱|…` */
  const pairs: string;
  export default pairs;
}
