import { trade } from '../written.ts';

/** Connectors, passive and power components, motors, sensors, wire. */
export const electrical = trade(
  'electrical',
  `
# connector | 853669 | IEC 61076 | 커넥터 | Connector
contacts | size | {contact} | 접점 수 | Number of contacts
pitch | size | mm | 피치 | Pitch
current | size | A | 정격 전류 | Rated current | IEC 60512
voltage | size | V | 정격 전압 | Rated voltage
temperature | envelope | Cel | 사용 온도 | Working temperature
protection | size | {IP} | 보호 등급(IP) | Ingress protection (IP) | IEC 60529
mating | size | {time} | 삽발 수명 | Mating cycles

# resistor | 853321 | IEC 60115-1 | 저항기 | Resistor
resistance | size | Ohm | 저항값 | Resistance
tolerance | size | ±% | 허용차 | Tolerance
power | size | W | 정격 전력 | Rated power
coefficient | size | ±[ppm]/K | 온도 계수 | Temperature coefficient
temperature | envelope | Cel | 사용 온도 | Working temperature
case | words | | 크기 코드 | Case code

# capacitor | 853224 | IEC 60384-1 | 커패시터 | Capacitor
capacitance | size | uF | 정전 용량 | Capacitance
voltage | size | V | 정격 전압 | Rated voltage
tolerance | size | ±% | 허용차 | Tolerance
dielectric | choice | X7R:X7R:X7R,X5R:X5R:X5R,C0G:C0G:C0G,film:필름:Film,electrolytic:전해:Electrolytic,tantalum:탄탈:Tantalum | 유전체 | Dielectric
esr | size | mOhm | 등가 직렬 저항 | Equivalent series resistance
temperature | envelope | Cel | 사용 온도 | Working temperature

# inductor | 850450 | IEC 62024-1 | 인덕터 | Inductor
inductance | size | uH | 인덕턴스 | Inductance
current | size | A | 정격 전류 | Rated current
resistance | size | mOhm | 직류 저항 | DC resistance
frequency | size | MHz | 자기 공진 주파수 | Self-resonant frequency

# wire | 854449 | IEC 60228, UL 758 | 전선 | Wire or cable
crossSection | size | mm2 | 도체 단면적 | Conductor cross section | IEC 60228
cores | size | {core} | 심수 | Number of cores
voltage | size | V | 정격 전압 | Rated voltage
temperature | envelope | Cel | 사용 온도 | Working temperature
insulation | choice | PVC:PVC:PVC,XLPE:XLPE:XLPE,PTFE:PTFE:PTFE,silicone:실리콘:Silicone | 절연체 | Insulation
outside | size | mm | 바깥지름 | Outside diameter

# power-module | 854129 | IEC 60747-9 | 전력 반도체 모듈 | Power semiconductor module
voltage | size | V | 차단 전압 | Blocking voltage
current | size | A | 정격 전류 | Rated current
onResistance | size | mOhm | 온 저항 | On-resistance
junction | envelope | Cel | 접합 온도 | Junction temperature
semiconductor | choice | Si:실리콘:Silicon,SiC:탄화규소:Silicon carbide,GaN:질화갈륨:Gallium nitride | 반도체 | Semiconductor

# power-supply | 850440 | IEC 62368-1 | 전원 장치 | Power supply
power | size | W | 출력 전력 | Output power
outputVoltage | size | V | 출력 전압 | Output voltage
inputVoltage | envelope | V | 입력 전압 | Input voltage
efficiency | size | % | 효율 | Efficiency
ripple | size | mV | 리플 | Ripple
temperature | envelope | Cel | 사용 온도 | Working temperature

# motor | 850152 | IEC 60034-1 | 전동기 | Electric motor
power | size | kW | 정격 출력 | Rated power | IEC 60034-1
speed | size | /min | 정격 회전수 | Rated speed
torque | size | N.m | 정격 토크 | Rated torque
voltage | size | V | 정격 전압 | Rated voltage
efficiencyClass | choice | IE2:IE2:IE2,IE3:IE3:IE3,IE4:IE4:IE4,IE5:IE5:IE5 | 효율 등급 | Efficiency class | IEC 60034-30-1
protection | size | {IP} | 보호 등급(IP) | Ingress protection (IP) | IEC 60529
frame | words | | 프레임 번호 | Frame size | IEC 60072-1

# servo-motor | 850151 | IEC 60034-1 | 서보 모터 | Servo motor
power | size | W | 정격 출력 | Rated power
torque | size | N.m | 정격 토크 | Rated torque
peakTorque | size | N.m | 순간 최대 토크 | Peak torque
speed | size | /min | 정격 회전수 | Rated speed
resolution | size | bit | 엔코더 분해능 | Encoder resolution
inertia | size | kg.cm2 | 회전자 관성 | Rotor inertia

# proximity-sensor | 853650 | IEC 60947-5-2 | 근접 센서 | Proximity sensor
range | size | mm | 검출 거리 | Sensing distance | IEC 60947-5-2
voltage | envelope | V | 사용 전압 | Supply voltage
frequency | size | Hz | 응답 주파수 | Switching frequency
principle | choice | inductive:유도:Inductive,capacitive:정전:Capacitive,photo:광:Photoelectric,ultrasonic:초음파:Ultrasonic,magnetic:자기:Magnetic | 방식 | Principle
protection | size | {IP} | 보호 등급(IP) | Ingress protection (IP)
temperature | envelope | Cel | 사용 온도 | Working temperature

# pressure-sensor | 902620 | IEC 60770-1 | 압력 센서 | Pressure sensor
pressure | envelope | MPa | 측정 범위 | Measuring range
accuracy | size | ±% | 정확도(전체 범위 대비) | Accuracy (of full scale)
overload | size | MPa | 내압 | Proof pressure
output | choice | 4-20mA:4–20 mA:4–20 mA,0-10V:0–10 V:0–10 V,IO-Link:IO-Link:IO-Link,Modbus:Modbus:Modbus | 출력 | Output
temperature | envelope | Cel | 매체 온도 | Medium temperature
thread | words | | 접속 나사 | Process connection

# temperature-sensor | 902519 | IEC 60751 | 온도 센서 | Temperature sensor
temperature | envelope | Cel | 측정 범위 | Measuring range
accuracy | size | ±K | 허용차 | Tolerance | IEC 60751, IEC 60584-1
element | choice | Pt100:Pt100:Pt100,Pt1000:Pt1000:Pt1000,K:K형 열전대:Type K,J:J형 열전대:Type J,NTC:NTC:NTC | 소자 | Element
diameter | size | mm | 보호관 지름 | Sheath diameter
length | size | mm | 삽입 길이 | Insertion length

# load-cell | 903180 | OIML R 60 | 로드셀 | Load cell
capacity | size | kN | 정격 하중 | Capacity
nonlinearity | size | ±% | 비직선성 | Non-linearity
sensitivity | size | mV/V | 정격 출력 | Rated output
temperature | envelope | Cel | 보상 온도 | Compensated temperature

# led | 854141 | IEC 62031 | LED | LED
flux | size | lm | 광속 | Luminous flux
colour | size | K | 상관 색온도 | Correlated colour temperature
current | size | mA | 정격 전류 | Forward current
rendering | size | {Ra} | 연색성(Ra) | Colour rendering index (Ra)

# circuit-board | 853400 | IPC-6012 | 인쇄 회로 기판 | Printed circuit board
layers | size | {layer} | 층수 | Layers
thickness | size | mm | 두께 | Thickness
track | size | um | 최소 선폭 | Least track width
hole | size | mm | 최소 구멍 | Least hole
glass | size | Cel | 유리 전이 온도 | Glass transition | IPC-TM-650 2.4.25
finish | choice | ENIG:ENIG:ENIG,HASL:HASL:HASL,OSP:OSP:OSP,immersion-tin:무전해 주석:Immersion tin | 표면 처리 | Finish
`,
);
