// Draws public/icon/*.png from the SVGs. `node scripts/icons/render.mjs`, after a change of a drawing.
// 16 px has its own drawing: the large one's fine lines would be mud there.
import { chromium } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const LARGE = '../../public/icon/baton.svg';
const drawings = [
  [16, './baton-16.svg'],
  [32, LARGE],
  [48, LARGE],
  [128, LARGE],
];

const installed = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (file) => file && existsSync(file),
);
const browser = await chromium.launch({ ...(installed && { executablePath: installed }), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const [size, drawing] of drawings) {
  const svg = readFileSync(path(drawing), 'base64');
  const png = await page.evaluate(
    async ([source, pixels]) => {
      const image = new Image(pixels, pixels);
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = pixels;
      canvas.getContext('2d').drawImage(image, 0, 0, pixels, pixels);
      return canvas.toDataURL('image/png').split(',')[1];
    },
    [`data:image/svg+xml;base64,${svg}`, size],
  );
  writeFileSync(path(`../../public/icon/${size}.png`), Buffer.from(png, 'base64'));
}
await browser.close();
