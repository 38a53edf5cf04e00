import type { FigureCommon, FigureTexts } from './behaviour.js';
import { escapeXml } from './svg-text.js';

/** The two drawings of a figure; the style sheet shows the one that fits. One unit is one pixel at the widths given here. */
export type PlotName = 'wide' | 'tall';

/** 288 units are what a screen of 320 pixels leaves between the gutters, so that letters there keep their size. */
export const plotWidths: Readonly<Record<PlotName, number>> = { wide: 760, tall: 288 };

export interface Plotted {
  readonly svg: string;
  readonly height: number;
}

/** A drawing in both shapes, each an image with a name and with a description that `said` goes on, its numbers for one. */
export function plots(
  { title, description }: FigureCommon,
  { id }: FigureTexts,
  said: string,
  draw: (name: PlotName) => Plotted,
): string {
  const names = ['wide', 'tall'] as const;
  return names.map((name) => frame(name, `${id}-${name}`, title, `${description} ${said}`, draw(name))).join('');
}

function frame(name: PlotName, stem: string, title: string, said: string, { svg, height }: Plotted): string {
  const id = escapeXml(stem);
  return [
    `<svg class="plot plot-${name}" viewBox="0 0 ${plotWidths[name]} ${height}"`,
    ` role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">`,
    `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(said.trim())}</desc>`,
    svg,
    '</svg>',
  ].join('');
}
