/** What browsers that read codes themselves offer; not all do. */
interface Detector {
  readonly detect: (source: ImageBitmapSource) => Promise<readonly { readonly rawValue: string }[]>;
}

type DetectorMaker = new (options: { readonly formats: readonly string[] }) => Detector;

/** Pictures are made no larger than this before codes are looked for: a phone's camera has many times as many dots. */
const longest_px = 1_200;

function ownDetector(): Detector | null {
  const { BarcodeDetector: Maker } = globalThis as { BarcodeDetector?: DetectorMaker };
  try {
    return Maker === undefined ? null : new Maker({ formats: ['qr_code'] });
  } catch {
    // It is there and knows no such codes.
    return null;
  }
}

let detector: Detector | null | undefined;

async function ownReading(source: ImageBitmapSource): Promise<string | null> {
  detector ??= ownDetector();
  if (detector === null) return null;
  try {
    return (await detector.detect(source))[0]?.rawValue ?? null;
  } catch {
    // Some browsers have it without what it needs from the system.
    detector = null;
    return null;
  }
}

/** The dots of a picture, made smaller where it is large. */
function dotsOf(source: CanvasImageSource, width: number, height: number): ImageData | null {
  const scale = Math.min(1, longest_px / Math.max(width, height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  // Drawings without a ground of their own are dark on dark otherwise.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

async function decoded(dots: ImageData): Promise<string | null> {
  const { decodeQR } = await import('qr/decode.js');
  try {
    return decodeQR(dots);
  } catch {
    // It throws where it finds none.
    return null;
  }
}

/** Reads the QR code in a picture of the camera: by the browser where it can, otherwise by our own means; null: none. */
export async function codeInVideo(video: HTMLVideoElement): Promise<string | null> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0 || height === 0) return null;
  const own = await ownReading(video);
  if (own !== null) return own;
  const dots = dotsOf(video, width, height);
  return dots === null ? null : decoded(dots);
}

/** Reads the QR code in a file with a picture; null: there is none, or it is no picture. */
export async function codeInFile(file: File): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file);
    const dots = (await ownReading(picture)) ?? dotsOf(picture, picture.width, picture.height);
    if (dots === null || typeof dots === 'string') return dots;
    return await decoded(dots);
  } catch {
    return null;
  }
}
