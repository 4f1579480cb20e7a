/** Line icons on a 20-unit grid, one stroke weight, drawn in the colour of the text beside them. */
const paths = {
  cockpit: 'M4.6 16.2a7.6 7.6 0 1 1 10.8 0zM10 11.2l2.6-3.4M5.4 11.4h.9M7 7.4l.6.6M10 6v.9M14.6 11.4h-.9',
  plans: 'M10 5.2C8.4 4 6 3.8 3 3.9v11.3c3-.1 5.4.1 7 1.3M10 5.2c1.6-1.2 4-1.4 7-1.3v11.3c-3-.1-5.4.1-7 1.3M10 5.2v11.3M5.2 7.3h2.4M5.2 10h2.4M12.4 7.3h2.4M12.4 10h2.4',
  indicators: 'M3 3v14h14M5.8 12.6l3-3.6 2.8 2.2 4.6-5.8',
  targets: 'M10 15.6a5.6 5.6 0 1 0 0-11.2 5.6 5.6 0 0 0 0 11.2zM10 2v3.2M10 14.8V18M2 10h3.2M14.8 10H18M10 11.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2z',
  comparison: 'M3.5 17V9.5h3.6V17M8.2 17V4h3.6v13M12.9 17v-5.5h3.6V17M2.2 17h15.6',
  bulletins: 'M5 2.6h7l3.4 3.4v11.4H5zM12 2.6V6h3.4M7.6 9.4h5.2M7.6 12.2h5.2M7.6 15h3',
  worklist: 'M3 11.4 5 4h10l2 7.4V16H3zM3 11.4h4.2c.2 1.4 1.2 2.2 2.8 2.2s2.6-.8 2.8-2.2H17',
  supervision: 'M3.6 17.4V3.2h6.2v2.2h6.6l-1.8 3.6 1.8 3.6H9.2v-2H3.6',
  admin: 'M10 12.6a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2zM8.6 2.6h2.8l.4 2.2 1.5.9 2.1-.8 1.4 2.4-1.7 1.5v1.8l1.7 1.5-1.4 2.4-2.1-.8-1.5.9-.4 2.2H8.6l-.4-2.2-1.5-.9-2.1.8-1.4-2.4 1.7-1.5v-1.8L3.2 7.3l1.4-2.4 2.1.8 1.5-.9z',
  org: 'M7.6 3h4.8v4H7.6zM2.6 13h4v4h-4zM8 13h4v4H8zM13.4 13h4v4h-4zM10 7v6M4.6 13v-2.8h10.8V13',
  calendar: 'M3 4.6h14v12.2H3zM3 8.2h14M6.6 2.8v3.4M13.4 2.8v3.4',
  search: 'M8.8 14.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6zM13 13l4.2 4.2',
  down: 'm5.5 8 4.5 4.5L14.5 8',
  up: 'm5.5 12 4.5-4.5 4.5 4.5',
  right: 'm8 5.5 4.5 4.5L8 14.5',
  left: 'M12 5.5 7.5 10l4.5 4.5',
  download: 'M10 3v9.6M6.4 9 10 12.6 13.6 9M3.4 14v3h13.2v-3',
  expand: 'M3 7.4V3h4.4M12.6 3H17v4.4M17 12.6V17h-4.4M7.4 17H3v-4.4',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M7.7 4v12M12.3 4v12',
  chart: 'M3 3v14h14M6 13.5V10M9.5 13.5V6.5M13 13.5v-5',
  collapse: 'M3 4h14M9 8.6h8M9 12h8M3 16h14M6.4 8l-2.8 2.3 2.8 2.3',
  unfold: 'M3 4h14M9 8.6h8M9 12h8M3 16h14M3.6 8l2.8 2.3-2.8 2.3',
  print: 'M5.6 7.2V2.8h8.8v4.4M5.6 14H3V7.2h14V14h-2.6M5.6 11.4h8.8v5.8H5.6z',
  link: 'M8.4 11.6a3.3 3.3 0 0 0 4.7 0l2.9-2.9a3.3 3.3 0 0 0-4.7-4.7l-1 1M11.6 8.4a3.3 3.3 0 0 0-4.7 0L4 11.3A3.3 3.3 0 0 0 8.7 16l1-1',
  unlink: 'M11.3 13.4 9 15.7A3.3 3.3 0 0 1 4.3 11l2.3-2.3M8.7 6.6 11 4.3A3.3 3.3 0 0 1 15.7 9l-2.3 2.3M3 3l14 14',
  close: 'M4.5 4.5l11 11M15.5 4.5l-11 11',
  lock: 'M4.6 9h10.8v8H4.6zM6.8 9V6.4a3.2 3.2 0 0 1 6.4 0V9M10 12v2.2',
  empty: 'M3.4 3.4h13.2v13.2H3.4zM6.6 10l2.4 2.6L13.4 7.6',
  upload: 'M10 13V3.4M6.4 7 10 3.4 13.6 7M3.4 14v3h13.2v-3',
  eye: 'M2 10s2.8-5.2 8-5.2 8 5.2 8 5.2-2.8 5.2-8 5.2S2 10 2 10zM10 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  user: 'M10 10.4a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM3.8 17.2c.6-3 3-4.8 6.2-4.8s5.6 1.8 6.2 4.8',
  formula: 'M3.4 3.4h13.2v13.2H3.4zM6 7.2h3M7.5 5.7v3M11.4 7.2h2.8M6.3 11.8l2.4 2.4M8.7 11.8l-2.4 2.4M11.4 12.2h2.8M11.4 14h2.8',
  imported: 'M6.2 14.6H5.4a3.4 3.4 0 0 1-.2-6.8A5 5 0 0 1 14.8 8a3.3 3.3 0 0 1 0 6.6h-1M10 9.4V17M7.4 14.6 10 17l2.6-2.4',
  hands: 'M7.6 9.8a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8zM2.4 16c.4-2.6 2.4-4.2 5.2-4.2s4.8 1.6 5.2 4.2M13 4.4a2.6 2.6 0 0 1 0 5M15 12.2c1.6.6 2.4 1.9 2.6 3.8',
  vintage: 'M10 17a7 7 0 1 0-6.6-4.6M10 6v4.2l2.8 1.6M3 16.6v-4.2h4',
  info: 'M10 17.4a7.4 7.4 0 1 0 0-14.8 7.4 7.4 0 0 0 0 14.8zM10 9v5M10 6.2v.6',
  screen: 'M2.8 4h14.4v9.6H2.8zM7 17h6M10 13.6V17M6 10.4l2.6-2.6 2 1.6L14 6.4',
  edit: 'M3.4 16.6h3.2L16.2 7 13 3.8 3.4 13.4zM11 5.8 14.2 9',
  plus: 'M10 4v12M4 10h12',
  check: 'm4 10.4 4 4 8-8.8',
  back: 'M7 4 3.4 7.6 7 11.2M3.4 7.6h9.4c2.4 0 3.8 1.4 3.8 3.7s-1.4 3.9-3.8 3.9H7.4',
  file: 'M5 2.6h7l3.4 3.4v11.4H5zM12 2.6V6h3.4',
  flag: 'M4.4 17.4V3.2M4.4 4h10.8l-2 3.4 2 3.4H4.4',
  key: 'M12.6 11.2a4 4 0 1 0-3.8-2.8L3 14.2V17h2.8l.8-.8v-1.8h1.8l2.8-2.8c.4-.2.9-.4 1.4-.4zM13.4 7.2h.1',
  out: 'M12.6 6.2V3H3.4v14h9.2v-3.2M8 10h9M14 6.8l3.2 3.2-3.2 3.2',
  log: 'M5 2.6h10v14.8H5zM7.6 6h4.8M7.6 9h4.8M7.6 12h3',
  bell: 'M5 13.4V9a5 5 0 0 1 10 0v4.4l1.2 1.4H3.8zM8.4 16.8a1.7 1.7 0 0 0 3.2 0',
  text: 'M3 5.8V4h9v1.8M7.5 4v12M5.8 16h3.4M12 10.6V9.4h5.4v1.2M14.7 9.4V16M13.6 16h2.2',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** The compass of the product's name. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="var(--primary)" strokeWidth={1.8} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <path d="M12 2v3M12 19v3M2 12h3M19 12h3" />
      <path d="m15.8 7.2-2.3 6.3-5.3 3.3 2.3-6.3z" />
      <path fill="var(--primary)" d="m15.8 7.2-2.3 6.3-3-3z" />
    </svg>
  );
}
