/** A drawing of an industrial complex, in isometric projection; made of a few blocks by rule. */
type Point = readonly [x: number, y: number, z: number];
interface Face {
  readonly fill: string;
  readonly points: readonly Point[];
}

const project = ([x, y, z]: Point): string => `${((x - y) * 8.66).toFixed(1)},${((x + y) * 5 - z * 10).toFixed(1)}`;

const wall = { left: '#e9e6dd', right: '#dad6ca' };
const roofs = { pine: '#cfe3d9', deep: '#8fbfa9', sand: '#f7f5ef', clay: '#eccdbf' };
type Roof = keyof typeof roofs;

const block = (x: number, y: number, w: number, d: number, h: number, roof: Roof): Face[] => [
  { fill: wall.left, points: [[x, y + d, 0], [x + w, y + d, 0], [x + w, y + d, h], [x, y + d, h]] },
  { fill: wall.right, points: [[x + w, y, 0], [x + w, y + d, 0], [x + w, y + d, h], [x + w, y, h]] },
  { fill: roofs[roof], points: [[x, y, h], [x + w, y, h], [x + w, y + d, h], [x, y + d, h]] },
]; // biome-ignore format: one face a line

const windows = (x: number, y: number, w: number, h: number, count: number): Face[] =>
  Array.from({ length: count }, (_, i) => {
    const at = x + 0.35 + (i * (w - 0.7)) / count;
    const to = at + (w - 0.7) / count - 0.35;
    return { fill: '#c3d8e6', points: [[at, y, h * 0.35], [to, y, h * 0.35], [to, y, h * 0.72], [at, y, h * 0.72]] } as Face; // biome-ignore format: one face a line
  });

/** A hall with a saw-tooth roof: glass to the right of each tooth. */
const hall = (x: number, y: number, w: number, d: number, h: number, teeth: number, roof: Roof): Face[] => {
  const step = w / teeth;
  const rise = step * 0.55;
  const faces: Face[] = [];
  for (let i = 0; i < teeth; i++) {
    const [a, b] = [x + i * step, x + (i + 1) * step];
    faces.push(
      { fill: roofs[roof], points: [[a, y, h], [b, y, h + rise], [b, y + d, h + rise], [a, y + d, h]] },
      { fill: '#c3d8e6', points: [[b, y, h], [b, y + d, h], [b, y + d, h + rise], [b, y, h + rise]] },
      { fill: wall.left, points: [[a, y + d, 0], [b, y + d, 0], [b, y + d, h + rise], [a, y + d, h]] },
    ); // biome-ignore format: one face a line
  }
  faces.push({ fill: wall.right, points: [[x + w, y, 0], [x + w, y + d, 0], [x + w, y + d, h], [x + w, y, h]] }); // biome-ignore format: one face a line
  return faces;
};

const ground = (x: number, y: number, w: number, d: number, fill: string): Face => ({
  fill,
  points: [[x, y, 0], [x + w, y, 0], [x + w, y + d, 0], [x, y + d, 0]], // biome-ignore format: one face a line
});

const faces: readonly Face[] = [
  ground(-1, -1, 34, 28, '#edf3ee'),
  ground(-1, 8.5, 34, 1.6, '#fbfaf7'),
  ground(-1, 18, 34, 1.6, '#fbfaf7'),
  ground(11, -1, 1.6, 28, '#fbfaf7'),
  ground(22, -1, 1.6, 28, '#fbfaf7'),
  ...block(1, 1, 8, 6, 2.4, 'sand'),
  ...hall(14, 0.5, 7, 6.5, 2, 3, 'pine'),
  ...block(25, 1, 3, 5, 7, 'deep'),
  ...windows(25, 6, 3, 2.6, 2),
  ...windows(25, 6, 3, 9.4, 2),
  ...block(29, 1, 3, 5, 3.4, 'sand'),
  ...hall(0.5, 11, 9, 6, 2.2, 4, 'deep'),
  ...windows(0.5, 17, 9, 1.8, 6),
  ...block(14, 11, 3.4, 6, 5, 'clay'),
  ...windows(14, 17, 3.4, 5, 2),
  ...block(18, 11, 3, 6, 2, 'pine'),
  ...hall(25, 11, 7, 6, 2, 3, 'sand'),
  ...windows(25, 17, 7, 1.8, 5),
  ...block(1, 21, 4, 4.5, 3.2, 'pine'),
  ...windows(1, 25.5, 4, 3.6, 3),
  ...block(6, 21, 3.5, 4.5, 1.6, 'sand'),
  ...hall(14, 20.5, 7.5, 5.5, 2.2, 3, 'pine'),
  ...windows(14, 26, 7.5, 1.8, 5),
  ...block(25, 21, 6.5, 4.5, 2.8, 'deep'),
  ...windows(25, 25.5, 6.5, 3.4, 4),
];

const trees: readonly (readonly [number, number])[] = [
  [10, 1], [10, 3], [10, 5.5], [10, 7.5], [10, 12], [10, 15], [23, 8], [13.3, 8], [16, 8], [19, 8], [13.2, 22], [13.2, 24.5],
  [24.2, 12], [24.2, 15], [24.2, 23], [10.2, 22], [10.2, 25], [4, 8], [7, 8], [28, 8], [31, 8], [32.3, 13], [32.3, 16], [32.3, 22],
]; // biome-ignore format: a table

export const Complex = ({ className }: { className?: string }) => (
  <svg aria-hidden="true" viewBox="-252 -50 556 362" className={className}>
    <g stroke="#4d6a5f" strokeWidth="0.7" strokeLinejoin="round">
      {faces.map((face) => {
        const points = face.points.map(project).join(' ');
        return <polygon key={points} points={points} fill={face.fill} />;
      })}
    </g>
    {trees.map(([x, y]) => {
      const [cx, cy] = project([x, y, 0.9]).split(',');
      return <circle key={`${x} ${y}`} cx={cx} cy={cy} r="4.2" fill="#5d9a80" stroke="#3d6e5a" strokeWidth="0.7" />;
    })}
  </svg>
);
