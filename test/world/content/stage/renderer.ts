import {
  lookAt,
  multiply,
  normalMatrix,
  orthographic,
  perspective,
  transform,
  unit,
  type Mat4,
  type Vec3,
} from './matrix.ts'
import { surface, type Mesh } from './mesh.ts'
import { KIND, type Part, type Shot } from './part.ts'
import { compile, linear, target, type Program, type Target } from './gpu.ts'
import { BLUR, PRINT, SCREEN, SMOKE, SMOKE_VERTEX } from './shader-picture.ts'
import { DEPTH, surfaceFor, VERTEX } from './shader-surface.ts'
import { preparePrints, printTexture } from './prints.ts'

const SHADE = 384

/** The studio: one WebGL context, a shadow pass, a picture pass with real refraction, and a print pass. */
export class Renderer {
  private readonly gl: WebGL2RenderingContext
  private readonly surfacePrograms = new Map<number, Program>()
  private prepared = new Set<Program>()
  private stage: Record<string, number | ArrayLike<number>> = {}
  private readonly depthProgram: Program
  private readonly blurProgram: Program
  private readonly smokeProgram: Program
  private readonly printProgram: Program
  private readonly shade: [Target, Target]
  private readonly bloom: [Target, Target]
  private readonly picture: Target
  private readonly behind: Target
  private readonly sent = new WeakMap<Mesh, { array: WebGLVertexArrayObject; count: number; buffers: WebGLBuffer[] }>()
  private readonly backdrop: Mesh

  constructor(readonly canvas: HTMLCanvasElement) {
    const gl = canvas.getContext('webgl2', { antialias: false, preserveDrawingBuffer: true, alpha: false })
    if (!gl) throw new Error('this browser has no WebGL 2')
    for (const name of ['EXT_color_buffer_float', 'OES_texture_float_linear', 'EXT_color_buffer_half_float'])
      gl.getExtension(name)
    this.gl = gl
    this.depthProgram = compile(gl, VERTEX, DEPTH)
    this.blurProgram = compile(gl, SCREEN, BLUR)
    this.smokeProgram = compile(gl, SMOKE_VERTEX, SMOKE)
    this.printProgram = compile(gl, SCREEN, PRINT)
    preparePrints(gl)
    const { width, height } = canvas
    this.shade = [target(gl, SHADE, SHADE, gl.RGBA32F, true), target(gl, SHADE, SHADE, gl.RGBA32F, false)]
    this.bloom = [0, 1].map(() => target(gl, width >> 2, height >> 2, gl.RGBA16F, false)) as [Target, Target]
    this.picture = target(gl, width, height, gl.RGBA16F, true)
    this.behind = target(gl, width, height, gl.RGBA16F, false)
    this.backdrop = surface(
      (u, v) => {
        const x = (u - 0.5) * 70
        if (v < 0.5) return [x, 0, 16 - v * 2 * 22]
        const k = (v - 0.5) * 2
        if (k < 0.4) return [x, 5 * (1 - Math.cos((k / 0.4) * 1.5708)), -6 - 5 * Math.sin((k / 0.4) * 1.5708)]
        return [x, 5 + ((k - 0.4) / 0.6) * 26, -11]
      },
      2,
      60,
    )
  }

  draw(shot: Shot): void {
    const { gl } = this
    gl.enable(gl.DEPTH_TEST)
    const light = unit(shot.mood.light)
    const shadow = this.drawShade(
      shot.parts.filter((one) => one.shade),
      light,
      shot.camera.target,
    )
    const { target: aim, distance, yaw, pitch, fov, lift } = shot.camera
    const eye: Vec3 = [
      aim[0] + Math.sin(yaw) * Math.cos(pitch) * distance,
      aim[1] + Math.sin(pitch) * distance,
      aim[2] + Math.cos(yaw) * Math.cos(pitch) * distance,
    ]
    const view = lookAt(eye, aim)
    const project = perspective(fov, this.canvas.width / this.canvas.height, 0.5, 60, lift)
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.picture.frame)
    gl.viewport(0, 0, this.canvas.width, this.canvas.height)
    gl.clearColor(0, 0, 0, 1)
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT)
    const solid = shot.parts.filter((one) => one.material.kind !== 'glass')
    const glass = shot.parts.filter((one) => one.material.kind === 'glass')
    this.prepareStage(shot, eye, view, project, shadow, light)
    for (const one of solid) this.paint(one)
    this.paint(backdropPart(this.backdrop))
    for (const one of glass) {
      this.resolve()
      this.paint(one)
    }
    this.drawSmoke(shot, view, project)
    this.resolve()
    this.finishPicture(shot.seconds)
  }

  private drawShade(parts: Part[], light: Vec3, aim: Vec3): Mat4 {
    const { gl } = this
    const from: Vec3 = [aim[0] + light[0] * 14, aim[1] + light[1] * 14, aim[2] + light[2] * 14]
    const view = lookAt(from, aim)
    const project = orthographic(5.2, 4, 26)
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.shade[0].frame)
    gl.viewport(0, 0, SHADE, SHADE)
    gl.clearColor(1, 1, 0, 1)
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT)
    this.depthProgram.use()
    this.depthProgram.set({ uView: view, uProject: project })
    for (const one of parts) {
      this.depthProgram.set({ uModel: one.matrix })
      this.drawMesh(one.mesh)
    }
    this.blur(this.shade, SHADE, SHADE, this.shade[0], 0.75, 0)
    return multiply(project, view)
  }

  private blur(
    pair: [Target, Target],
    width: number,
    height: number,
    source: Target,
    reach: number,
    cut: number,
  ): void {
    const { gl } = this
    gl.disable(gl.DEPTH_TEST)
    this.blurProgram.use()
    gl.viewport(0, 0, width, height)
    const steps: [Target, Target, [number, number], number][] = [
      [source, pair[1], [reach / width, 0], cut],
      [pair[1], pair[0], [0, reach / height], 0],
    ]
    for (const [from, to, step, threshold] of steps) {
      gl.bindFramebuffer(gl.FRAMEBUFFER, to.frame)
      this.blurProgram.set({ uStep: step, uCut: threshold })
      this.blurProgram.texture('uFrom', from.texture, 0)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
    }
    gl.enable(gl.DEPTH_TEST)
  }

  private prepareStage(shot: Shot, eye: Vec3, view: Mat4, project: Mat4, shadow: Mat4, light: Vec3): void {
    const { mood } = shot
    const power = (color: string, by: number) => linear(color).map((x) => x * by)
    const blobs = footprints(shot.parts)
    const lamp = shot.smoke.find((one) => one.kind === 'glow')
    this.prepared = new Set()
    this.stage = {
      uView: view, uProject: project, uShadow: shadow, uEye: eye, uLight: light, uTime: shot.seconds, uSweep: shot.sweep,
      uKey: power(mood.key, mood.keyPower), uRim: power(mood.rim, mood.rimPower), uSky: linear(mood.sky), uGround: linear(mood.ground),
      uWall: linear(mood.wall), uFloor: linear(mood.floor), uHalo: linear(mood.halo), uFill: mood.fill,
      uHaloAt: [shot.camera.target[0], shot.camera.target[1] + 1.2, 0], uSize: [this.canvas.width, this.canvas.height],
      uBlob: blobs.flatMap((b) => [b.x, b.z, b.rx, b.rz]), uBlobY: blobs.map((b) => b.y), uBlobs: blobs.length,
      uLamp: lamp ? [lamp.at[0], lamp.at[1] + lamp.size[1] / 2, lamp.at[2], lamp.strength] : [0, 0, 0, 0],
      uLampColor: linear(lamp?.color ?? '#000000'),
    } // prettier-ignore
  }

  private programFor(kind: number): Program {
    const known = this.surfacePrograms.get(kind) ?? compile(this.gl, VERTEX, surfaceFor(kind))
    this.surfacePrograms.set(kind, known)
    known.use()
    if (!this.prepared.has(known)) known.set(this.stage)
    this.prepared.add(known)
    known.texture('uShade', this.shade[0].texture, 0)
    return known
  }

  private paint({ mesh, matrix, material: m }: Part): void {
    const program = this.programFor(KIND[m.kind])
    program.set({
      uModel: matrix, uNormalMatrix: normalMatrix(matrix), uBase: linear(m.color), uSecond: linear(m.second ?? m.color),
      uThird: linear(m.third ?? m.second ?? m.color), uRough: m.rough ?? 0.6, uMetal: m.metal ?? 0, uSheen: m.sheen ?? 0, uGlow: m.glow ?? 0,
      uScale: m.scale ?? [1, 1], uTune: m.tune ?? [0, 0, 0, 0],
    }) // prettier-ignore
    if (m.kind === 'glass') program.texture('uBehind', this.behind.texture, 1)
    if (m.print) program.texture('uPrint', printTexture(this.gl, m.print), 2)
    this.drawMesh(mesh)
  }

  private drawMesh(mesh: Mesh): void {
    const { gl } = this
    const sent = this.send(mesh)
    gl.bindVertexArray(sent.array)
    gl.drawElements(gl.TRIANGLES, sent.count, gl.UNSIGNED_INT, 0)
    gl.bindVertexArray(null)
  }

  private send(mesh: Mesh) {
    const known = this.sent.get(mesh)
    if (known) return known
    const { gl } = this
    const array = gl.createVertexArray()
    gl.bindVertexArray(array)
    const buffers = [mesh.positions, mesh.normals, mesh.uvs].map((values, index) => {
      const buffer = gl.createBuffer()
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
      gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW)
      gl.enableVertexAttribArray(index)
      gl.vertexAttribPointer(index, index === 2 ? 2 : 3, gl.FLOAT, false, 0, 0)
      return buffer
    })
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer())
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, mesh.indices, gl.STATIC_DRAW)
    const sent = { array, count: mesh.indices.length, buffers }
    this.sent.set(mesh, sent)
    return sent
  }

  private resolve(): void {
    const { gl } = this
    const { width, height } = this.canvas
    gl.bindFramebuffer(gl.READ_FRAMEBUFFER, this.picture.frame)
    gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, this.behind.frame)
    gl.blitFramebuffer(0, 0, width, height, 0, 0, width, height, gl.COLOR_BUFFER_BIT, gl.NEAREST)
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.picture.frame)
  }

  private drawSmoke(shot: Shot, view: Mat4, project: Mat4): void {
    const { gl } = this
    gl.enable(gl.BLEND)
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
    gl.depthMask(false)
    this.smokeProgram.use()
    for (const one of shot.smoke) {
      this.smokeProgram.set({
        uView: view, uProject: project, uAt: one.at, uSpan: one.size, uTint: linear(one.color), uStrength: one.strength,
        uTime: shot.seconds, uSeed: one.seed, uSort: one.kind === 'wisp' ? 1 : one.kind === 'glow' ? 2 : 0,
      }) // prettier-ignore
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4)
    }
    gl.depthMask(true)
    gl.disable(gl.BLEND)
  }

  private finishPicture(seconds: number): void {
    const { gl } = this
    const { width, height } = this.canvas
    this.blur(this.bloom, width >> 2, height >> 2, this.behind, 2.2, 0.95)
    gl.disable(gl.DEPTH_TEST)
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    gl.viewport(0, 0, width, height)
    this.printProgram.use()
    this.printProgram.set({ uTime: seconds, uSize: [width, height] })
    this.printProgram.texture('uFrom', this.behind.texture, 0)
    this.printProgram.texture('uBloom', this.bloom[0].texture, 1)
    gl.drawArrays(gl.TRIANGLES, 0, 3)
  }
}

const backdropPart = (mesh: Mesh): Part => ({
  mesh,
  matrix: new Float32Array([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]),
  material: { kind: 'backdrop', color: '#ffffff' },
  shade: false,
})

type Footprint = { x: number; z: number; rx: number; rz: number; y: number }

/** Where things stand, so that the floor darkens under them. */
function footprints(parts: Part[]): Footprint[] {
  const all = parts
    .filter((one) => one.shade)
    .map(({ mesh, matrix }) => {
      const corners = [0, 1, 2, 3, 4, 5, 6, 7].map((n) =>
        transform(matrix, [
          n & 1 ? mesh.high[0] : mesh.low[0],
          n & 2 ? mesh.high[1] : mesh.low[1],
          n & 4 ? mesh.high[2] : mesh.low[2],
        ]),
      )
      const span = (axis: 0 | 1 | 2) =>
        [Math.min(...corners.map((c) => c[axis])), Math.max(...corners.map((c) => c[axis]))] as const
      const [x, y, z] = [span(0), span(1), span(2)]
      return { x: (x[0] + x[1]) / 2, z: (z[0] + z[1]) / 2, rx: (x[1] - x[0]) / 2, rz: (z[1] - z[0]) / 2, y: y[0] }
    })
    .filter((one) => one.rx < 4 && one.rx > 0.08 && one.y > -0.1)
  return all.sort((a, b) => a.y - b.y || b.rx - a.rx).slice(0, 14)
}
