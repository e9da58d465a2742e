/** How a picture lies, from 1 to 8, as its Exif says; 1 where that says nothing. From 5 on it lies on its side. */
export function orientationIn(exif: Buffer): number {
  try {
    const start = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0;
    const tiff = exif.subarray(start);
    const isLittle = tiff.toString('latin1', 0, 2) === 'II';
    const two = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let entry = 0; entry < two(directory); entry++) {
      const at = directory + 2 + entry * 12;
      if (two(at) !== 0x01_12) continue;
      const value = two(at + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch {
    // Broken notes leave a picture as it lies.
  }
  return 1;
}
