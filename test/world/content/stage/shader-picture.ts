/** The passes that treat the whole picture: blur, haze and smoke, and the final print. */
export const SCREEN = /* glsl */ `#version 300 es
out vec2 vAt; void main(){ vec2 p=vec2((gl_VertexID<<1)&2,gl_VertexID&2); vAt=p; gl_Position=vec4(p*2.-1.,0,1); }`

export const BLUR = /* glsl */ `#version 300 es
precision highp float; in vec2 vAt; out vec4 color; uniform sampler2D uFrom; uniform vec2 uStep; uniform float uCut;
void main(){ vec4 sum=vec4(0); float all=0.;
  for(int i=-7;i<=7;i++){ float w=exp(-float(i*i)/18.); vec4 c=texture(uFrom,vAt+uStep*float(i)); if(uCut>0.) c=max(c-uCut,0.); sum+=c*w; all+=w; }
  color=sum/all; }`

export const SMOKE_VERTEX = /* glsl */ `#version 300 es
uniform mat4 uView,uProject; uniform vec3 uAt; uniform vec2 uSpan; out vec2 vAt;
void main(){ vec2 p=vec2(gl_VertexID&1,(gl_VertexID>>1)&1); vAt=p; vec4 c=uView*vec4(uAt,1.); c.xy+=vec2((p.x-.5)*uSpan.x,p.y*uSpan.y); gl_Position=uProject*c; }`

export const SMOKE = /* glsl */ `#version 300 es
precision highp float; in vec2 vAt; out vec4 color; uniform vec3 uTint; uniform float uStrength,uTime,uSeed; uniform int uSort;
float hash(vec2 p){ vec3 q=fract(vec3(p.xyx)*.1031); q+=dot(q,q.yzx+33.33); return fract((q.x+q.y)*q.z); }
float noise(vec2 p){ vec2 i=floor(p),f=fract(p); f=f*f*(3.-2.*f); return mix(mix(hash(i),hash(i+vec2(1,0)),f.x),mix(hash(i+vec2(0,1)),hash(i+vec2(1,1)),f.x),f.y); }
float fbm(vec2 p){ return .5*noise(p)+.27*noise(p*2.1+3.)+.15*noise(p*4.2+1.)+.08*noise(p*8.5); }
void main(){
  vec2 p=vAt; float t=uTime; float k=0.;
  if(uSort==2){ float d=length((p-.5)*2.); k=exp(-d*d*4.)*smoothstep(1.,.6,d); }
  else if(uSort==1){
    for(int i=0;i<4;i++){
      float f=float(i); float grow=pow(p.y,1.25);
      float sway=sin(p.y*(4.+f)-t*(1.1+.2*f)+f*2.1+uSeed)*.16*grow+sin(p.y*(9.+2.*f)-t*1.9+f*4.)*.055*grow+(fbm(vec2(p.y*2.6-t*.42+f*9.,uSeed+f*3.))-.5)*.5*grow;
      float width=.006+.05*grow*(1.+.6*sin(p.y*6.-t+f));
      float d=(p.x-.5-sway)/max(width,.004);
      float sheet=exp(-d*d)*.8+exp(-abs(d)*.55)*.16;
      k+=sheet*(.35+.65*fbm(vec2(p.x*6.+f,p.y*5.-t*.9)))*mix(1.,.42,grow);
    }
    k*=smoothstep(0.,.05,p.y)*pow(1.-p.y,.9)*.8;
  } else {
    vec2 q=vec2((p.x-.5)*2.4,p.y*2.2-t*.55);
    vec2 w=vec2(fbm(q*1.3+uSeed),fbm(q*1.3+5.+uSeed))-.5;
    float f=fbm(q*1.6+w*2.6+uSeed);
    float body=exp(-pow((p.x-.5-w.x*.35*p.y)/(.09+.2*p.y),2.));
    k=smoothstep(.34,.85,f)*body*smoothstep(0.,.12,p.y)*pow(1.-p.y,1.2)*1.7;
  }
  float edge=smoothstep(0.,.12,p.x)*smoothstep(1.,.88,p.x);
  color=vec4(uTint*k*uStrength*(uSort==2?1.:edge),k*uStrength*(uSort==2?0.:.35*edge));
}`

export const PRINT = /* glsl */ `#version 300 es
precision highp float; in vec2 vAt; out vec4 color; uniform sampler2D uFrom,uBloom; uniform float uTime; uniform vec2 uSize;
float hash(vec2 p){ vec3 q=fract(vec3(p.xyx)*.1031); q+=dot(q,q.yzx+33.33); return fract((q.x+q.y)*q.z); }
vec3 film(vec3 x){ x*=.92; return clamp((x*(2.3*x+.06))/(x*(2.1*x+.62)+.16),0.,1.); }
vec3 tap(vec2 o){ vec3 c=texture(uFrom,vAt+o/uSize).rgb; return min(c,vec3(4.)); }
float luma(vec3 c){ return dot(c/(1.+c),vec3(.3,.59,.11)); }
vec3 smoothed(){
  vec3 m=tap(vec2(0)); float lm=luma(m);
  float a=luma(tap(vec2(-.5,-.5))), b=luma(tap(vec2(.5,-.5))), c=luma(tap(vec2(-.5,.5))), d=luma(tap(vec2(.5,.5)));
  float low=min(lm,min(min(a,b),min(c,d))), high=max(lm,max(max(a,b),max(c,d)));
  if(high-low<.02+.06*high) return m;
  vec2 dir=vec2(-((a+b)-(c+d)),((a+c)-(b+d)));
  float k=1./(min(abs(dir.x),abs(dir.y))+max((a+b+c+d)*.03,.004)); dir=clamp(dir*k,-6.,6.);
  vec3 near=.5*(tap(dir*(1./3.-.5))+tap(dir*(2./3.-.5)));
  vec3 wide=.5*near+.25*(tap(dir*-.5)+tap(dir*.5));
  float lw=luma(wide); return lw<low||lw>high?near:wide;
}
void main(){
  vec3 c=smoothed()+texture(uBloom,vAt).rgb*.55;
  vec2 q=(vAt-.5)*vec2(1.,.9); c*=1.-.42*smoothstep(.2,.95,dot(q,q)*2.);
  c=film(c);
  c=pow(c,vec3(1./2.2));
  float l=dot(c,vec3(.3,.59,.11)); c=mix(vec3(l),c,.9);
  c=mix(c,c*c*(3.-2.*c),.22);
  c+=(hash(floor(vAt*uSize)+fract(uTime*7.)*91.)-.5)*.012;
  color=vec4(c,1);
}`
