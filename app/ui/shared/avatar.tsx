/** A picture, or the first letter on a colour that is always the same for the same name. */
export function Avatar({ name, url, size = 40 }: { name: string; url: string | null; size?: number }) {
  const style = { inlineSize: size, blockSize: size, fontSize: size * 0.45 }
  if (url) return <img className="avatar" style={style} src={url} alt="" width={size} height={size} loading="lazy" />
  return (
    <span className="avatar" style={{ ...style, background: colourOf(name) }} aria-hidden="true">
      {Array.from(name)[0]?.toUpperCase() ?? ''}
    </span>
  )
}

function colourOf(name: string): string {
  const hue = Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7)
  return `hsl(${hue} 45% 32%)`
}
