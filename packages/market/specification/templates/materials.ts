import { trade } from '../written.ts';

/** Metals, polymers, ceramics, battery and electronic materials. */
export const materials = trade(
  'materials',
  `
# steel@2 | 720851 | ISO 4948, KS D 3503 | 강재 | Steel
material | grade | | 강종 | Grade
form | choice | sheet:판:Sheet,coil:코일:Coil,bar:봉:Bar,wire:선:Wire,forging:단조품:Forging | 형상 | Form
thickness | size | mm | 두께 | Thickness
width | size | mm | 폭 | Width
yield | size | MPa | 항복 강도 | Yield strength | ISO 6892-1
tensile | size | MPa | 인장 강도 | Tensile strength | ISO 6892-1
elongation | size | % | 연신율 | Elongation | ISO 6892-1
hardness | size | {HV} | 경도 | Hardness | ISO 6507-1
roughness | size | um | 표면 거칠기 Ra | Roughness Ra | ISO 21920-2
composition | parts | % | 화학 성분 | Composition | ASTM E415

# stainless-steel@2 | 721933 | ISO 15510, KS D 3698 | 스테인리스강 | Stainless steel
material | grade | | 강종 | Grade | ISO 15510
form | choice | sheet:판:Sheet,coil:코일:Coil,bar:봉:Bar,wire:선:Wire,tube:관:Tube | 형상 | Form
thickness | size | mm | 두께 | Thickness
width | size | mm | 폭 | Width
tensile | size | MPa | 인장 강도 | Tensile strength | ISO 6892-1
finish | choice | 2B:2B:2B,BA:BA:BA,No.1:No.1:No.1,HL:HL:HL,No.4:No.4:No.4 | 표면 | Finish
roughness | size | um | 표면 거칠기 Ra | Roughness Ra | ISO 21920-2
composition | parts | % | 화학 성분 | Composition

# aluminium | 760612 | ISO 209, KS D 6701 | 알루미늄 합금 | Aluminium alloy
material | grade | | 합금 | Alloy | ISO 209
form | choice | sheet:판:Sheet,extrusion:압출재:Extrusion,casting:주물:Casting,foil:박:Foil,bar:봉:Bar | 형상 | Form
temper | words | | 질별 | Temper | ISO 2107
thickness | size | mm | 두께 | Thickness
tensile | size | MPa | 인장 강도 | Tensile strength
conductivity | size | W/m/K | 열전도율 | Thermal conductivity
composition | parts | % | 화학 성분 | Composition

# copper | 740911 | ISO 1336 | 구리·구리 합금 | Copper or copper alloy
material | grade | | 합금 | Alloy
form | choice | sheet:판:Sheet,foil:박:Foil,bar:봉:Bar,wire:선:Wire,tube:관:Tube | 형상 | Form
thickness | size | um | 두께 | Thickness
tensile | size | MPa | 인장 강도 | Tensile strength
conductivity | size | %{IACS} | 도전율 | Conductivity | IEC 60468
roughness | size | um | 표면 거칠기 Rz | Roughness Rz | ISO 21920-2

# titanium | 810890 | ASTM B265 | 티타늄 합금 | Titanium alloy
material | grade | | 합금 | Alloy
form | choice | sheet:판:Sheet,bar:봉:Bar,powder:분말:Powder,tube:관:Tube | 형상 | Form
thickness | size | mm | 두께 | Thickness
tensile | size | MPa | 인장 강도 | Tensile strength
composition | parts | % | 화학 성분 | Composition

# magnet | 850511 | IEC 60404-8-1 | 영구 자석 | Permanent magnet
remanence | size | T | 잔류 자속 밀도 Br | Remanence Br | IEC 60404-5
coercivity | size | kA/m | 고유 보자력 HcJ | Intrinsic coercivity HcJ | IEC 60404-5
energy | size | kJ/m3 | 최대 에너지적 | Maximum energy product
temperature | envelope | Cel | 사용 온도 | Working temperature
magnet | choice | NdFeB:네오디뮴:NdFeB,SmCo:사마륨코발트:SmCo,ferrite:페라이트:Ferrite,AlNiCo:알니코:AlNiCo | 종류 | Material

# engineering-plastic | 390740 | ISO 1043-1 | 엔지니어링 플라스틱 | Engineering plastic
polymer | choice | PA6:PA6:PA6,PA66:PA66:PA66,PC:PC:PC,POM:POM:POM,PBT:PBT:PBT,PPS:PPS:PPS,PEEK:PEEK:PEEK,LCP:LCP:LCP | 수지 | Polymer | ISO 1043-1
glass | size | % | 유리 섬유 함량 | Glass fibre content
melt | size | g/(10.min) | 용융 지수 | Melt flow rate | ISO 1133-1
tensile | size | MPa | 인장 강도 | Tensile strength | ISO 527-1
impact | size | kJ/m2 | 샤르피 충격 강도 | Charpy impact strength | ISO 179-1
deflection | size | Cel | 열변형 온도 | Deflection temperature | ISO 75-1
density | size | g/cm3 | 밀도 | Density | ISO 1183-1
flame | choice | HB:HB:HB,V-2:V-2:V-2,V-1:V-1:V-1,V-0:V-0:V-0 | 난연 등급 | Flame class | UL 94

# rubber | 400599 | ISO 1629 | 고무 | Rubber compound
polymer | choice | NBR:NBR:NBR,EPDM:EPDM:EPDM,FKM:FKM:FKM,VMQ:실리콘:Silicone,NR:천연:Natural | 고무 | Rubber | ISO 1629
hardness | size | {ShoreA} | 경도(쇼어 A) | Hardness (Shore A) | ISO 48-4
tensile | size | MPa | 인장 강도 | Tensile strength | ISO 37
elongation | size | % | 파단 신율 | Elongation at break | ISO 37
temperature | envelope | Cel | 사용 온도 | Working temperature

# film | 392062 | ISO 4593 | 필름 | Film
polymer | choice | PET:PET:PET,PI:PI:PI,PE:PE:PE,PP:PP:PP,COP:COP:COP,PTFE:PTFE:PTFE | 수지 | Polymer
thickness | size | um | 두께 | Thickness | ISO 4593
width | size | mm | 폭 | Width
tensile | size | MPa | 인장 강도 | Tensile strength | ISO 527-3
transmittance | size | % | 투과율 | Transmittance | ISO 13468-1
haze | size | % | 헤이즈 | Haze | ISO 14782
shrinkage | size | % | 열수축률 | Thermal shrinkage | ISO 11501

# adhesive | 350691 | ISO 4587 | 접착제 | Adhesive
base | choice | epoxy:에폭시:Epoxy,acrylic:아크릴:Acrylic,silicone:실리콘:Silicone,urethane:우레탄:Urethane | 기재 | Base
viscosity | size | mPa.s | 점도 | Viscosity | ISO 2555
shear | size | MPa | 전단 접착 강도 | Lap shear strength | ISO 4587
cure | size | min | 경화 시간 | Cure time
temperature | envelope | Cel | 사용 온도 | Working temperature
conductivity | size | W/m/K | 열전도율 | Thermal conductivity

# ceramic | 690912 | ISO 20507 | 파인 세라믹 | Fine ceramic
ceramic | choice | alumina:알루미나:Alumina,zirconia:지르코니아:Zirconia,SiC:탄화규소:Silicon carbide,Si3N4:질화규소:Silicon nitride,AlN:질화알루미늄:Aluminium nitride | 종류 | Material
purity | size | % | 순도 | Purity
density | size | g/cm3 | 밀도 | Density | ISO 18754
bending | size | MPa | 굽힘 강도 | Flexural strength | ISO 14704
hardness | size | {HV} | 경도 | Hardness | ISO 14705
conductivity | size | W/m/K | 열전도율 | Thermal conductivity

# cathode-material | 284190 | | 양극재 | Cathode material
chemistry | choice | NCM622:NCM622:NCM622,NCM811:NCM811:NCM811,NCA:NCA:NCA,LFP:LFP:LFP,LCO:LCO:LCO,LMO:LMO:LMO | 조성 | Chemistry
capacity | size | mA.h/g | 방전 용량 | Discharge capacity
particle | size | um | 평균 입도 D50 | Particle size D50 | ISO 13320
surface | size | m2/g | 비표면적 | Specific surface | ISO 9277
tap | size | g/cm3 | 탭 밀도 | Tap density | ISO 3953
composition | parts | % | 화학 성분 | Composition

# anode-material | 380110 | | 음극재 | Anode material
chemistry | choice | natural:천연 흑연:Natural graphite,artificial:인조 흑연:Artificial graphite,SiO:실리콘 산화물:Silicon oxide,SiC:실리콘 카본:Silicon carbon,LTO:LTO:LTO | 종류 | Material
capacity | size | mA.h/g | 가역 용량 | Reversible capacity
efficiency | size | % | 초기 효율 | First-cycle efficiency
particle | size | um | 평균 입도 D50 | Particle size D50 | ISO 13320
surface | size | m2/g | 비표면적 | Specific surface | ISO 9277

# separator | 850790 | | 분리막 | Battery separator
thickness | size | um | 두께 | Thickness
porosity | size | % | 기공률 | Porosity
air | size | s/(100.mL) | 통기도(걸리 값) | Air permeability (Gurley) | ISO 5636-5
shrinkage | size | % | 열수축률 | Thermal shrinkage
puncture | size | N | 천공 강도 | Puncture strength
coating | choice | none:없음:None,ceramic:세라믹:Ceramic,PVDF:PVDF:PVDF | 코팅 | Coating

# electrolyte | 382499 | | 전해액 | Electrolyte
salt | choice | LiPF6:LiPF6:LiPF6,LiFSI:LiFSI:LiFSI,NaPF6:NaPF6:NaPF6 | 염 | Salt
concentration | size | mol/L | 농도 | Concentration
conductivity | size | mS/cm | 이온 전도도 | Ionic conductivity
water | size | [ppm] | 수분 | Water
viscosity | size | mPa.s | 점도 | Viscosity

# photoresist | 370790 | | 포토레지스트 | Photoresist
tone | choice | positive:포지티브:Positive,negative:네거티브:Negative | 종류 | Tone
wavelength | size | nm | 노광 파장 | Exposure wavelength
thickness | size | um | 막 두께 | Film thickness
resolution | size | nm | 해상도 | Resolution
viscosity | size | mPa.s | 점도 | Viscosity

# cutting-tool | 820770 | ISO 13399 | 절삭 공구 | Cutting tool
diameter | size | mm | 날 지름 | Cutting diameter | ISO 13399
length | size | mm | 날 길이 | Cutting length
teeth | size | {tooth} | 날 수 | Number of teeth
hardness | size | {HV} | 경도 | Hardness
coating | choice | none:없음:None,TiN:TiN:TiN,TiAlN:TiAlN:TiAlN,DLC:DLC:DLC,diamond:다이아몬드:Diamond | 코팅 | Coating
material | grade | | 모재 | Substrate

# mould | 848071 | ISO 12165 | 금형 | Mould
cavities | size | {cavity} | 캐비티 수 | Cavities
accuracy | size | ±um | 치수 정밀도 | Dimensional accuracy
life | size | {time} | 보증 수명 | Guaranteed shots
mass | size | kg | 중량 | Mass
hardness | size | {HV} | 경도 | Hardness
material | grade | | 강종 | Steel

# welding-wire | 831120 | ISO 14341 | 용접 재료 | Welding consumable
diameter | size | mm | 지름 | Diameter
tensile | size | MPa | 용착 금속 인장 강도 | Tensile strength of weld metal
impact | size | J | 충격 에너지 | Impact energy | ISO 148-1
process | choice | GMAW:GMAW:GMAW,SMAW:SMAW:SMAW,FCAW:FCAW:FCAW,SAW:SAW:SAW,GTAW:GTAW:GTAW | 용접 방법 | Process | ISO 4063
composition | parts | % | 화학 성분 | Composition
`,
);
