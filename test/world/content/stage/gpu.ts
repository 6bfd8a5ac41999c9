export type Target = { frame: WebGLFramebuffer; texture: WebGLTexture | null }

type Value = number | ArrayLike<number>

export type Program = {
  use(): void
  set(values: Record<string, Value>): void
  texture(name: string, texture: WebGLTexture | null, unit: number): void
}

function shader(gl: WebGL2RenderingContext, kind: number, text: string): WebGLShader {
  const one = gl.createShader(kind)
  if (!one) throw new Error('no shader')
  gl.shaderSource(one, text)
  gl.compileShader(one)
  if (!gl.getShaderParameter(one, gl.COMPILE_STATUS))
    throw new Error(gl.getShaderInfoLog(one) ?? 'shader does not compile')
  return one
}

export function compile(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const program = gl.createProgram()
  gl.attachShader(program, shader(gl, gl.VERTEX_SHADER, vertex))
  gl.attachShader(program, shader(gl, gl.FRAGMENT_SHADER, fragment))
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    throw new Error(gl.getProgramInfoLog(program) ?? 'program does not link')
  const kinds = new Map<string, { type: number; place: WebGLUniformLocation | null }>()
  const count = gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS) as number
  for (let i = 0; i < count; i++) {
    const info = gl.getActiveUniform(program, i)
    if (info)
      kinds.set(info.name.replace('[0]', ''), { type: info.type, place: gl.getUniformLocation(program, info.name) })
  }
  return {
    use: () => gl.useProgram(program),
    set(values) {
      for (const [name, value] of Object.entries(values)) {
        const known = kinds.get(name)
        if (known) assign(gl, known.type, known.place, value)
      }
    },
    texture(name, texture, unit) {
      const known = kinds.get(name)
      if (!known) return
      gl.activeTexture(gl.TEXTURE0 + unit)
      gl.bindTexture(gl.TEXTURE_2D, texture)
      gl.uniform1i(known.place, unit)
    },
  }
}

function assign(gl: WebGL2RenderingContext, type: number, place: WebGLUniformLocation | null, value: Value): void {
  const list = typeof value === 'number' ? [value] : Array.from(value)
  if (type === gl.INT) gl.uniform1i(place, list[0] ?? 0)
  else if (!list.length) return
  else if (type === gl.FLOAT) gl.uniform1fv(place, list)
  else if (type === gl.FLOAT_VEC2) gl.uniform2fv(place, list)
  else if (type === gl.FLOAT_VEC3) gl.uniform3fv(place, list)
  else if (type === gl.FLOAT_VEC4) gl.uniform4fv(place, list)
  else if (type === gl.FLOAT_MAT3) gl.uniformMatrix3fv(place, false, list)
  else if (type === gl.FLOAT_MAT4) gl.uniformMatrix4fv(place, false, list)
}

export function target(
  gl: WebGL2RenderingContext,
  width: number,
  height: number,
  format: number,
  depth: boolean,
  samples = 0,
): Target {
  const frame = gl.createFramebuffer()
  gl.bindFramebuffer(gl.FRAMEBUFFER, frame)
  let texture: WebGLTexture | null = null
  if (samples) {
    const color = gl.createRenderbuffer()
    gl.bindRenderbuffer(gl.RENDERBUFFER, color)
    gl.renderbufferStorageMultisample(gl.RENDERBUFFER, samples, format, width, height)
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, color)
  } else {
    texture = gl.createTexture()
    gl.bindTexture(gl.TEXTURE_2D, texture)
    gl.texStorage2D(gl.TEXTURE_2D, 1, format, width, height)
    for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE)
    for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, name, gl.LINEAR)
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0)
  }
  if (depth) {
    const buffer = gl.createRenderbuffer()
    gl.bindRenderbuffer(gl.RENDERBUFFER, buffer)
    if (samples) gl.renderbufferStorageMultisample(gl.RENDERBUFFER, samples, gl.DEPTH_COMPONENT24, width, height)
    else gl.renderbufferStorage(gl.RENDERBUFFER, gl.DEPTH_COMPONENT24, width, height)
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.DEPTH_ATTACHMENT, gl.RENDERBUFFER, buffer)
  }
  return { frame, texture }
}

const colors = new Map<string, [number, number, number]>()

/** '#rrggbb' as linear light. */
export function linear(hex: string): [number, number, number] {
  const known = colors.get(hex)
  if (known) return known
  const value = Number.parseInt(hex.slice(1), 16)
  const made = [16, 8, 0].map((bits) => (((value >> bits) & 255) / 255) ** 2.2) as [number, number, number]
  colors.set(hex, made)
  return made
}
