declare module 'sentiment' {
  export default class Sentiment {
    analyze(phrase: string): { readonly score: number }
  }
}
