import { trade } from '../written.ts';

/** Valves, pumps, cylinders, pipes, filters and heat. */
export const fluid = trade(
  'fluid',
  `
# ball-valve | 848180 | ISO 17292, KS B 2308 | 볼 밸브 | Ball valve
bore | size | mm | 호칭 지름 DN | Nominal bore DN | ISO 6708
pressure | envelope | MPa | 사용 압력 | Working pressure
temperature | envelope | Cel | 사용 온도 | Working temperature
flowCoefficient | size | m3/h | 유량 계수 Kv | Flow coefficient Kv | IEC 60534-2-3
ends | choice | flange:플랜지:Flanged,thread:나사:Threaded,weld:용접:Welded,ferrule:페럴:Ferrule | 접속 | Ends
seat | choice | PTFE:PTFE:PTFE,PEEK:PEEK:PEEK,metal:금속:Metal | 시트 | Seat
material | grade | | 몸통 재질 | Body material

# gate-valve | 848180 | ISO 10434 | 게이트·글로브 밸브 | Gate or globe valve
bore | size | mm | 호칭 지름 DN | Nominal bore DN
pressure | envelope | MPa | 사용 압력 | Working pressure
temperature | envelope | Cel | 사용 온도 | Working temperature
ends | choice | flange:플랜지:Flanged,thread:나사:Threaded,weld:용접:Welded | 접속 | Ends
material | grade | | 몸통 재질 | Body material

# solenoid-valve | 848180 | ISO 5599-1 | 솔레노이드 밸브 | Solenoid valve
port | size | mm | 포트 지름 | Port diameter
pressure | envelope | MPa | 사용 압력 | Working pressure
voltage | size | V | 코일 전압 | Coil voltage
response | size | ms | 응답 시간 | Response time | ISO 12238
ways | choice | 2/2:2/2:2/2,3/2:3/2:3/2,5/2:5/2:5/2,5/3:5/3:5/3 | 포트·위치 | Ports and positions

# pump | 841370 | ISO 9906 | 펌프 | Pump
flow | size | m3/h | 토출량 | Flow | ISO 9906
head | size | m | 양정 | Head | ISO 9906
power | size | kW | 축동력 | Shaft power
temperature | envelope | Cel | 액체 온도 | Liquid temperature
pumpType | choice | centrifugal:원심:Centrifugal,gear:기어:Gear,diaphragm:다이어프램:Diaphragm,screw:스크류:Screw,vacuum:진공:Vacuum | 방식 | Type
material | grade | | 접액부 재질 | Wetted material

# air-cylinder | 841231 | ISO 15552 | 공압 실린더 | Pneumatic cylinder
bore | size | mm | 실린더 안지름 | Bore
stroke | size | mm | 행정 | Stroke
pressure | envelope | MPa | 사용 압력 | Working pressure
force | size | N | 추력 | Thrust
speed | envelope | mm/s | 작동 속도 | Speed

# hydraulic-cylinder | 841221 | ISO 6020-2 | 유압 실린더 | Hydraulic cylinder
bore | size | mm | 실린더 안지름 | Bore
rod | size | mm | 로드 지름 | Rod diameter
stroke | size | mm | 행정 | Stroke
pressure | envelope | MPa | 사용 압력 | Working pressure

# pipe | 730640 | ISO 1127, KS D 3576 | 관 | Pipe or tube
outside | size | mm | 바깥지름 | Outside diameter
wall | size | mm | 두께 | Wall thickness
length | size | m | 길이 | Length
make | choice | seamless:이음매 없음:Seamless,welded:용접:Welded | 제조 | Make
material | grade | | 재질 | Material

# filter | 842129 | ISO 16889 | 여과기 | Filter
rating | size | um | 여과도 | Filtration rating | ISO 16889
flow | size | L/min | 유량 | Flow
pressure | envelope | MPa | 사용 압력 | Working pressure
area | size | m2 | 여과 면적 | Filter area

# heat-exchanger | 841950 | ISO 15547-1 | 열교환기 | Heat exchanger
duty | size | kW | 열량 | Duty
area | size | m2 | 전열 면적 | Area
pressure | envelope | MPa | 설계 압력 | Design pressure
temperature | envelope | Cel | 설계 온도 | Design temperature
exchanger | choice | plate:판형:Plate,shell:다관식:Shell and tube,fin:핀 튜브:Finned tube | 방식 | Type
material | grade | | 재질 | Material

# compressor | 841480 | ISO 1217 | 공기 압축기 | Air compressor
power | size | kW | 전동기 출력 | Motor power
delivery | size | m3/min | 토출 공기량 | Free air delivery | ISO 1217
pressure | size | MPa | 토출 압력 | Discharge pressure
noise | size | dB[SPL] | 소음 | Sound level | ISO 2151
`,
);
