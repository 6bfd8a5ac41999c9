/** Height fields and colours of every material, shared by the surface shader. */
export const MATERIALS = /* glsl */ `
float hash(vec3 p){ p=fract(p*vec3(.1031,.1030,.0973)); p+=dot(p,p.yxz+33.33); return fract((p.x+p.y)*p.z); }
float noise(vec3 p){
  vec3 i=floor(p), f=fract(p); f=f*f*(3.-2.*f);
  float a=mix(mix(hash(i),hash(i+vec3(1,0,0)),f.x),mix(hash(i+vec3(0,1,0)),hash(i+vec3(1,1,0)),f.x),f.y);
  float b=mix(mix(hash(i+vec3(0,0,1)),hash(i+vec3(1,0,1)),f.x),mix(hash(i+vec3(0,1,1)),hash(i+vec3(1,1,1)),f.x),f.y);
  return mix(a,b,f.z);
}
float fbm(vec3 p){ return .5*noise(p)+.26*noise(p*2.03+7.)+.14*noise(p*4.1+3.)+.1*noise(p*8.3); }

float knitHeight(vec2 uv){
  float ribbed=uTune.y;
  float side=fract(uv.x); float s=abs(side-.5)*2.;
  float y=uv.y-s*.55;
  float strand=pow(max(0.,sin(3.14159*fract(y))),.55);
  float across=sqrt(max(0.,1.-pow((s-.5)/.5,2.)));
  float h=across*mix(.35,1.,strand);
  h+=.07*sin((uv.x*3.+y*2.)*18.);
  if(uTune.x>.5){
    float panel=fract(uv.x/12.); float wave=sin(uv.y*.55);
    float a=smoothstep(.16,.05,abs(panel-.5-.13*wave)); float b=smoothstep(.16,.05,abs(panel-.5+.13*wave));
    float bead=smoothstep(.06,.02,abs(panel-.08))+smoothstep(.06,.02,abs(panel-.92));
    h+=2.1*max(a*(.75+.25*sign(cos(uv.y*.55))),b*(.75-.25*sign(cos(uv.y*.55))))+1.1*bead;
  }
  if(ribbed>.5) h+=1.3*smoothstep(.25,.6,abs(fract(uv.x/4.)-.5)*2.);
  return h;
}
float clothHeight(vec2 uv){
  float twill=sin((uv.x+uv.y)*6.28318);
  if(uTune.x>1.5){ float zig=abs(fract(uv.x/8.)-.5)*8.; twill=sin((uv.y+zig)*6.28318); }
  return .5+.35*twill+.15*sin(uv.x*12.566)*sin(uv.y*12.566);
}
float heightAt(vec2 uv, vec3 p){
  if(uKind==1) return knitHeight(uv)*.5;
  if(uKind==2) return clothHeight(uv)*.3;
  if(uKind==6) return noise(vec3(uv*40.,1.))*.05+fbm(p*3.)*2.*uTune.x;
  if(uKind==9) return fbm(p*vec3(6.,14.,6.))*.25;
  if(uKind==4) return fbm(p*5.)*.16;
  if(uKind==12) return fbm(p*9.)*1.6;
  return 0.;
}
float stripes(float x){
  float t=fract(x);
  float s=step(.06,t)*step(t,.36)+.5*step(.44,t)*step(t,.47)+.5*step(.5,t)*step(t,.53);
  return s+.8*step(.66,t)*step(t,.69);
}
vec3 tartan(vec2 uv){
  float a=stripes(uv.x), b=stripes(uv.y);
  vec3 ca=mix(uBase,uSecond,clamp(a,0.,1.)), cb=mix(uBase,uSecond,clamp(b,0.,1.));
  float la=step(.84,fract(uv.x))*step(fract(uv.x),.87), lb=step(.84,fract(uv.y))*step(fract(uv.y),.87);
  ca=mix(ca,uThird,la); cb=mix(cb,uThird,lb);
  return mix(ca,cb,.5);
}
struct Skin { vec3 color; float rough; float metal; };
Skin skinOf(vec2 uv, vec3 p, float h){
  Skin k=Skin(uBase,uRough,uMetal);
  if(uKind==0){ k.color*=.97+.06*noise(p*7.); }
  else if(uKind==1){
    float fuzz=noise(vec3(uv*5.,2.));
    k.color=mix(uBase,uSecond,smoothstep(.4,.75,noise(vec3(floor(uv.x),floor(uv.y*1.),5.)))*.35*uTune.z);
    if(uTune.w>.5){ float band=fract(uv.y/uTune.w); k.color=mix(k.color,uSecond,step(.55,band)*step(band,.75)); k.color=mix(k.color,uThird,step(.82,band)*step(band,.88)); }
    k.color*=mix(.34,1.08,clamp(h*2.,0.,1.))*(.92+.16*fuzz);
  }
  else if(uKind==2){
    k.color=uTune.x>.5&&uTune.x<1.5?tartan(uv/uTune.y):uBase;
    if(uTune.x>1.5&&uTune.x<2.5){ float zig=abs(fract(uv.x/8.)-.5)*8.; k.color=mix(uBase,uSecond,smoothstep(-.3,.3,sin((uv.y+zig)*3.14159))); }
    if(uTune.x>2.5&&uTune.x<3.5){ vec2 g=uv/uTune.y; vec2 c=fract(g+vec2(.5*mod(floor(g.y),2.),0.))-.5; float d=length(c); float rings=smoothstep(.04,.0,abs(d-.42))+smoothstep(.04,.0,abs(d-.3))+smoothstep(.04,.0,abs(d-.18)); k.color=mix(uBase,uSecond,clamp(rings,0.,1.)); }
    if(uTune.x>3.5){ vec2 g=uv/uTune.y; float edge=min(min(fract(g.x),1.-fract(g.x)),min(fract(g.y),1.-fract(g.y))); k.color=mix(uBase,uSecond,smoothstep(.03,.02,abs(edge-.12))); }
    k.color*=mix(.72,1.08,clamp(h*3.,0.,1.))*(.94+.12*noise(vec3(uv*1.5,4.)));
  }
  else if(uKind==3){
    float grain=fbm(vec3(p.x*1.2,p.y*9.,p.z*9.)*uTune.x);
    float line=.5+.5*sin((p.y*6.+p.z*4.+grain*5.)*uTune.x*3.);
    k.color=mix(uBase,uSecond,.55*line+.6*(grain-.4)); k.rough+=.15*grain;
  }
  else if(uKind==4){
    float ang=atan(p.z,p.x);
    float edge=uTune.x+uTune.y*(sin(ang*3.+1.)*.5+sin(ang*7.+2.)*.3+(fbm(p*3.)-.5)*1.5);
    float m=smoothstep(edge-.02,edge+.03,p.y);
    float pool=smoothstep(edge+.28,edge+.02,p.y)*m;
    vec3 glazed=mix(uSecond,uThird,pool*.7+.35*(fbm(p*vec3(3.,1.2,3.)+2.)-.35));
    float spots=smoothstep(.77,.83,noise(p*26.))*uTune.z+smoothstep(.8,.86,noise(p*55.+4.))*uTune.z*.7;
    k.color=mix(uBase*(.85+.3*fbm(p*9.)),glazed,m);
    k.color=mix(k.color,uBase*.28,clamp(spots,0.,.8));
    k.rough=mix(.82,uRough,m);
    if(uTune.w>.5){ float crack=abs(noise(p*9.)-.5)+abs(noise(p*4.+9.)-.5)*.5; float g=smoothstep(.062,.04,crack); k.color=mix(k.color,vec3(.85,.6,.2),g); k.metal=g; }
  }
  else if(uKind==5){ float line=noise(vec3(p.x*2.,p.y*120.,p.z*2.)); k.rough+=.14*line; k.color*=.92+.14*line; }
  else if(uKind==6){ float f=noise(vec3(uv*vec2(120.,30.),3.)); k.color*=.92+.12*f+.06*noise(p*30.); }
  else if(uKind==8){ float d=abs(p.x+.012*sin(p.z*30.)); float crease=smoothstep(.035,.008,d)*step(0.,p.y); k.color=mix(uBase,uSecond,fbm(p*12.)); k.color*=mix(1.,.18,crease); k.rough+=.2*fbm(p*30.); }
  else if(uKind==9){ float s=fbm(vec3(p.x*1.5,p.y*7.,p.z*1.5)); k.color=mix(uBase,uSecond,smoothstep(.3,.7,s)); float pit=smoothstep(.68,.8,noise(p*vec3(9.,22.,9.))); k.color*=1.-.28*pit; }
  else if(uKind==10){ vec4 t=texture(uPrint,vec2(uv.x,1.-uv.y)); k.color=mix(uBase,t.rgb*t.rgb,t.a); k.metal=mix(uMetal,uTune.x,t.a); k.rough=mix(uRough,.3,t.a*uTune.x); }
  else if(uKind==12){ float f=fbm(p*6.+uTime*.15); k.color=mix(uBase,uSecond,f); }
  return k;
}
`

export const VERTEX = /* glsl */ `#version 300 es
layout(location=0) in vec3 aPoint; layout(location=1) in vec3 aNormal; layout(location=2) in vec2 aUv;
uniform mat4 uModel, uView, uProject; uniform mat3 uNormalMatrix;
out vec3 vLocal, vWorld, vNormal; out vec2 vUv;
void main(){ vec4 w=uModel*vec4(aPoint,1.); vLocal=aPoint; vWorld=w.xyz; vNormal=uNormalMatrix*aNormal; vUv=aUv; gl_Position=uProject*uView*w; }`

export const DEPTH = /* glsl */ `#version 300 es
precision highp float; out vec4 color;
void main(){ float d=gl_FragCoord.z; color=vec4(d,d*d,0,1); }`

const SURFACE = /* glsl */ `precision highp float; precision highp int;
in vec3 vLocal, vWorld, vNormal; in vec2 vUv; out vec4 color;
uniform vec3 uBase,uSecond,uThird; uniform float uRough,uMetal,uSheen,uGlow,uTime,uSweep; uniform vec2 uScale,uSize; uniform vec4 uTune;
uniform vec3 uEye,uLight,uKey,uRim,uSky,uGround,uWall,uFloor,uHalo; uniform float uFill;
uniform vec4 uBlob[14]; uniform float uBlobY[14]; uniform int uBlobs;
uniform vec4 uLamp; uniform vec3 uLampColor;
uniform mat4 uShadow; uniform sampler2D uShade, uPrint, uBehind; uniform vec3 uHaloAt;
${MATERIALS}
float panel(vec3 d, vec3 dir, vec2 size, float blur){
  vec3 r=normalize(cross(vec3(0,1,.01),dir)), u=cross(dir,r);
  float k=dot(d,dir); if(k<=.02) return 0.;
  vec2 q=abs(vec2(dot(d,r),dot(d,u))/k);
  vec2 m=smoothstep(size+blur,size-blur,q);
  return m.x*m.y;
}
vec3 studio(vec3 d, float rough){
  float blur=.06+rough*.9; float soft=1./(1.+rough*2.2);
  vec3 c=mix(uGround,uSky,smoothstep(-.45,.75,d.y));
  c+=uKey*2.6*soft*panel(d,normalize(vec3(-.9,.55,.55)),vec2(.34,.75),blur);
  c+=uRim*2.2*soft*panel(d,normalize(vec3(1.,.25,.1)),vec2(.16,.95),blur);
  c+=uKey*1.3*soft*panel(d,normalize(vec3(.1,1.,.15)),vec2(.6,.45),blur);
  c+=mix(uKey,vec3(1.),.5)*3.2*soft*panel(d,normalize(vec3(uSweep,.35,.8)),vec2(.07,1.4),blur*.6);
  return c;
}
float shadowAt(vec3 w, vec3 n){
  vec4 s=uShadow*vec4(w+n*.025,1.); vec3 p=s.xyz*.5+.5;
  if(p.x<.01||p.x>.99||p.y<.01||p.y>.99) return 1.;
  vec2 m=texture(uShade,p.xy).rg;
  float d=p.z-.0012; if(d<=m.x) return 1.;
  float v=max(m.y-m.x*m.x,.0000035); float t=d-m.x;
  return smoothstep(.22,1.,v/(v+t*t));
}
float contact(vec3 w, vec3 n){
  if(n.y<.75) return 1.;
  float a=1.;
  for(int i=0;i<14;i++){ if(i>=uBlobs) break; if(abs(w.y-uBlobY[i])>.08) continue;
    vec4 b=uBlob[i]; float d=length((w.xz-b.xy)/b.zw); float far=max(d-.92,0.)*min(b.z,b.w);
    a*=1.-.62*exp(-far*6.5)*smoothstep(.0,.1,min(b.z,b.w)); }
  return a;
}
vec3 stageColor(vec3 w){
  float k=smoothstep(-6.5,-11.,w.z)*.65+smoothstep(0.,5.,w.y)*.35;
  vec3 c=mix(uFloor,uWall,clamp(k,0.,1.));
  vec2 q=(w.xy-uHaloAt.xy)/vec2(4.6,4.2);
  c+=uHalo*exp(-dot(q,q))*smoothstep(-4.,-10.,w.z);
  vec2 f=w.xz/vec2(5.5,4.5); c+=uHalo*.35*exp(-dot(f,f))*(1.-smoothstep(0.,2.,w.y));
  return c;
}
vec3 bumped(vec3 n, vec2 uv, float h0, float amount){
  vec3 px=dFdx(vWorld), py=dFdy(vWorld); vec2 tx=dFdx(uv), ty=dFdy(uv);
  float det=tx.x*ty.y-tx.y*ty.x; if(abs(det)<1e-9) return n;
  vec3 T=(px*ty.y-py*tx.y)/det, B=(py*tx.x-px*ty.x)/det;
  float e=.06; float foot=max(length(tx),length(ty)); float fade=smoothstep(1.1,.25,foot);
  float hx=heightAt(uv+vec2(e,0),vLocal), hy=heightAt(uv+vec2(0,e),vLocal);
  vec3 g=normalize(T)*(hx-h0)+normalize(B)*(hy-h0);
  return normalize(n-g*amount*fade/e*.35);
}
vec3 lampLight(vec3 w, vec3 n){
  vec3 d=uLamp.xyz-w; float r=length(d);
  return uLampColor*uLamp.w*max(0.,dot(n,d/r)*.7+.3)/(.35+r*r);
}
void main(){
  vec3 V=normalize(uEye-vWorld); vec3 N=normalize(vNormal); bool inside=dot(N,V)<0.; if(inside) N=-N;
  if(uKind==11){
    float s=shadowAt(vWorld,N), a=contact(vWorld,N);
    vec3 c=stageColor(vWorld); vec3 tint=mix(c*.34,c,s); 
    c=tint*mix(vec3(1),c*.25+.12,1.-a)+c*lampLight(vWorld,N);
    color=vec4(c,1); return;
  }
  vec2 uv=vUv*uScale; float h=heightAt(uv,vLocal); vec3 Ns=N;
  if(uKind==1) N=bumped(N,uv,h,1.1); else if(uKind==2) N=bumped(N,uv,h,.55);
  else if(uKind==6) N=bumped(N,vUv*uScale,h,.3);
  else if(uKind==4||uKind==9||uKind==12){ float e=.03; vec3 g=vec3(heightAt(uv,vLocal+vec3(e,0,0))-h,heightAt(uv,vLocal+vec3(0,e,0))-h,heightAt(uv,vLocal+vec3(0,0,e))-h)/e; N=normalize(N-(g-dot(g,N)*N)*(uKind==12?.35:.22)); }
  Skin k=skinOf(uv,vLocal,h);
  float nv=clamp(dot(N,V),.001,1.); vec3 R=reflect(-V,N);
  float fres=pow(1.-nv,5.);
  if(uKind==7){
    vec2 at=gl_FragCoord.xy/uSize; vec2 bend=(mat3(1.)*N).xy;
    float thick=1.-nv; vec2 off=bend*uTune.x*vec2(uSize.y/uSize.x,1.)*(.4+thick);
    vec3 seen=texture(uBehind,clamp(at-off*.12,.002,.998)).rgb;
    if(uRough>.25){ seen=vec3(0); for(int i=0;i<12;i++){ float a=float(i)*2.4; vec2 o=vec2(cos(a),sin(a))*sqrt(float(i)+.5)*.006*uRough*4.; seen+=texture(uBehind,clamp(at-off*.12+o,.002,.998)).rgb; } seen/=12.; }
    float path=mix(1.,2.6,pow(thick,1.5))*uTune.y;
    vec3 body=seen*pow(uBase,vec3(path));
    body+=uSecond*uTune.z*(.3+.7*pow(thick,2.))*mix(uGround,uSky,.5+.5*N.y);
    float F=.045+.9*fres; 
    vec3 c=body*(1.-F)+studio(R,uRough)*(F+.10)*(inside?.45:1.);
    c+=uKey*pow(max(0.,dot(R,uLight)),160.)*2.2*(1.-uRough);
    color=vec4(c,1); return;
  }
  float s=shadowAt(vWorld,Ns); float a=contact(vWorld,Ns);
  float nl=dot(N,uLight); float wrap=uSheen>0.?.35:.12; float lit=max(0.,(nl+wrap)/(1.+wrap))*s;
  vec3 ambient=mix(uGround,uSky,.5+.5*N.y)*uFill*mix(.72,1.,s)*a;
  ambient+=uRim*.22*max(0.,dot(N,normalize(vec3(1.,.25,.1))));
  vec3 diffuse=k.color*(1.-k.metal)*(ambient+uKey*lit*1.15+lampLight(vWorld,N));
  vec3 f0=mix(vec3(.042),k.color,k.metal);
  float gloss=1.-k.rough;
  vec3 F=f0+(max(vec3(gloss),f0)-f0)*fres;
  float occ=mix(.45,1.,s)*mix(.55,1.,a)*(1.-.35*smoothstep(.1,-.7,R.y)*step(vWorld.y,1.));
  vec3 refl=studio(R,k.rough);
  if(k.metal>.5) refl=mix(refl,stageColor(vWorld+R*6.)*1.1,.25*smoothstep(.3,-.4,R.y));
  vec3 spec=refl*F*occ;
  spec+=uKey*s*(f0*(1.+2.*k.metal))*pow(max(0.,dot(normalize(V+uLight),N)),mix(900.,8.,pow(k.rough,.35)))*mix(5.,.15,k.rough);
  vec3 c=diffuse+spec;
  c+=k.color*uSheen*pow(1.-nv,2.5)*(uRim+uSky)*.8;
  c+=uBase*uGlow*(.55+.6*nv)*(uKind==12?pow(fbm(vLocal*7.+uTime*.2),2.)*3.:1.);
  color=vec4(c,1);
}`

/** One program a material: a single program for all of them takes software renderers many seconds to prepare. */
export const surfaceFor = (kind: number): string => `#version 300 es\n#define uKind ${kind}\n${SURFACE}`
