const longestSide = 1_600

/** A phone's huge screenshot becomes small before it travels. Null for what the browser cannot read as a picture. */
export async function shrinkPicture(file: File): Promise<Blob | null> {
  try {
    const bitmap = await createImageBitmap(file)
    const share = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(bitmap.width * share))
    canvas.height = Math.max(1, Math.round(bitmap.height * share))
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.86))
  } catch {
    return null // not a picture; the caller says so
  }
}
