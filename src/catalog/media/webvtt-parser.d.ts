declare module 'webvtt-parser' {
  interface ParsedCues {
    readonly cues: readonly { readonly startTime: number; readonly endTime: number; readonly text: string }[];
    readonly styles: readonly string[];
    readonly errors: readonly { readonly message: string; readonly line: number; readonly col?: number }[];
  }
  interface Parser {
    parse(input: string, mode?: 'subtitles' | 'chapters' | 'metadata'): ParsedCues;
  }
  const parsers: { readonly WebVTTParser: new () => Parser };
  export default parsers;
}
