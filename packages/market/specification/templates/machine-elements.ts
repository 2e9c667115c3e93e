import { trade } from '../written.ts';

/** Bearings, fasteners, seals, springs and what turns and guides. */
export const machineElements = trade(
  'machine-elements',
  `
# ball-bearing | 848210 | ISO 15, KS B 2023 | 볼 베어링 | Ball bearing
bore | size | mm | 안지름 d | Bore diameter d | ISO 15
outside | size | mm | 바깥지름 D | Outside diameter D | ISO 15
width | size | mm | 폭 B | Width B | ISO 15
dynamicLoad | size | kN | 기본 동정격 하중 C | Basic dynamic load rating C | ISO 281
staticLoad | size | kN | 기본 정정격 하중 C0 | Basic static load rating C0 | ISO 76
speedLimit | size | /min | 한계 회전수 | Limiting speed
clearance | choice | C2:C2:C2,CN:보통:Normal,C3:C3:C3,C4:C4:C4 | 내부 틈새 | Internal clearance | ISO 5753-1
precision | choice | P0:0급:Class 0,P6:6급:Class 6,P5:5급:Class 5,P4:4급:Class 4 | 정밀도 등급 | Tolerance class | ISO 492
closure | choice | open:개방형:Open,shield:실드:Shielded,seal:실:Sealed | 밀봉 | Closure
temperature | envelope | Cel | 사용 온도 | Working temperature

# roller-bearing | 848250 | ISO 15 | 롤러 베어링 | Roller bearing
bore | size | mm | 안지름 d | Bore diameter d
outside | size | mm | 바깥지름 D | Outside diameter D
width | size | mm | 폭 B | Width B
dynamicLoad | size | kN | 기본 동정격 하중 C | Basic dynamic load rating C | ISO 281
staticLoad | size | kN | 기본 정정격 하중 C0 | Basic static load rating C0 | ISO 76
roller | choice | cylindrical:원통:Cylindrical,tapered:테이퍼:Tapered,needle:니들:Needle,spherical:자동조심:Spherical | 롤러 형상 | Roller
temperature | envelope | Cel | 사용 온도 | Working temperature

# linear-guide | 848210 | ISO 14728-1 | 직선 운동 가이드 | Linear guide
railWidth | size | mm | 레일 폭 | Rail width
length | size | mm | 레일 길이 | Rail length
dynamicLoad | size | kN | 기본 동정격 하중 C | Basic dynamic load rating C | ISO 14728-1
running | size | um | 주행 평행도 | Running parallelism
preload | choice | none:없음:None,light:경예압:Light,medium:중예압:Medium,heavy:중하중:Heavy | 예압 | Preload

# ball-screw | 848340 | ISO 3408 | 볼 스크류 | Ball screw
diameter | size | mm | 축 지름 | Shaft diameter
lead | size | mm | 리드 | Lead
travel | size | mm | 스트로크 | Travel
leadError | size | ±um | 300 mm당 리드 오차 | Lead error over 300 mm | ISO 3408-3
dynamicLoad | size | kN | 기본 동정격 하중 Ca | Basic dynamic load rating Ca
speedLimit | size | /min | 허용 회전수 | Permissible speed

# bolt | 731815 | ISO 898-1, KS B 0233 | 볼트·나사 | Bolt or screw
thread | size | mm | 나사 호칭 지름 | Nominal thread diameter | ISO 261
pitch | size | mm | 피치 | Pitch | ISO 261
length | size | mm | 길이 | Length
strengthClass | choice | 4.8:4.8:4.8,8.8:8.8:8.8,10.9:10.9:10.9,12.9:12.9:12.9,A2-70:A2-70:A2-70,A4-80:A4-80:A4-80 | 강도 구분 | Property class | ISO 898-1, ISO 3506-1
tensile | size | MPa | 인장 강도 | Tensile strength | ISO 898-1, ISO 3506-1
head | choice | hex:육각:Hexagon,socket:육각 구멍:Socket,pan:냄비:Pan,countersunk:접시:Countersunk,flange:플랜지:Flange | 머리 모양 | Head
coating | words | | 표면 처리 | Coating
material | grade | | 재질 | Material

# nut | 731816 | ISO 898-2 | 너트 | Nut
thread | size | mm | 나사 호칭 지름 | Nominal thread diameter
pitch | size | mm | 피치 | Pitch
strengthClass | choice | 5:5:5,8:8:8,10:10:10,12:12:12 | 강도 구분 | Property class | ISO 898-2
material | grade | | 재질 | Material
coating | words | | 표면 처리 | Coating

# o-ring | 401693 | ISO 3601-1, KS B 2805 | 오링 | O-ring
inside | size | mm | 안지름 | Inside diameter | ISO 3601-1
section | size | mm | 굵기 | Cross section | ISO 3601-1
hardness | size | {ShoreA} | 경도(쇼어 A) | Hardness (Shore A) | ISO 48-4
compound | choice | NBR:NBR:NBR,EPDM:EPDM:EPDM,FKM:FKM:FKM,VMQ:실리콘:Silicone,FFKM:FFKM:FFKM,HNBR:HNBR:HNBR | 재료 | Compound
temperature | envelope | Cel | 사용 온도 | Working temperature
pressure | envelope | MPa | 사용 압력 | Working pressure

# mechanical-seal | 848420 | ISO 3069 | 메커니컬 실 | Mechanical seal
shaft | size | mm | 축 지름 | Shaft diameter
pressure | envelope | MPa | 사용 압력 | Working pressure
temperature | envelope | Cel | 사용 온도 | Working temperature
speed | size | m/s | 미끄럼 속도 | Sliding speed
face | choice | SiC:탄화규소:Silicon carbide,WC:초경:Tungsten carbide,carbon:카본:Carbon,ceramic:세라믹:Ceramic | 밀봉면 | Seal face

# spring | 732020 | ISO 26909 | 스프링 | Spring
wire | size | mm | 선 지름 | Wire diameter
outside | size | mm | 바깥지름 | Outside diameter
freeLength | size | mm | 자유 길이 | Free length
rate | size | N/mm | 스프링 상수 | Spring rate
material | grade | | 재질 | Material

# gear | 848340 | ISO 1328-1 | 기어 | Gear
module | size | mm | 모듈 | Module | ISO 54
teeth | size | {tooth} | 잇수 | Number of teeth
faceWidth | size | mm | 이 폭 | Face width
accuracy | size | {grade} | 정밀도 등급 | Accuracy grade | ISO 1328-1
hardness | size | {HV} | 표면 경도 | Surface hardness | ISO 6507-1
material | grade | | 재질 | Material

# reducer | 848340 | ISO 6336 | 감속기 | Speed reducer
ratio | size | {ratio} | 감속비 | Ratio
torque | size | N.m | 정격 토크 | Rated torque
backlash | size | deg | 백래시 | Backlash
inputSpeed | size | /min | 입력 회전수 | Input speed
reducerType | choice | planetary:유성:Planetary,harmonic:파동:Strain wave,cycloid:사이클로이드:Cycloidal,worm:웜:Worm,helical:헬리컬:Helical | 방식 | Type
`,
);
