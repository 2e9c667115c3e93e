import { trade } from '../written.ts';

/** What nearly every made thing says of itself. */
const common = `
width | size | mm | 폭 | Width
height | size | mm | 높이 | Height
depth | size | mm | 깊이 | Depth
mass | size | g | 질량 | Mass
packageWidth | size | mm | 포장 폭 | Package width
packageHeight | size | mm | 포장 높이 | Package height
packageDepth | size | mm | 포장 깊이 | Package depth
packageMass | size | g | 포장 질량 | Package mass
packageQuantity | size | {piece} | 포장 수량 | Pieces in a package
temperature | envelope | Cel | 사용 온도 | Working temperature
storageTemperature | envelope | Cel | 보관 온도 | Storage temperature
humidity | envelope | % | 사용 습도(상대) | Working humidity (relative)
storageHumidity | envelope | % | 보관 습도(상대) | Storage humidity (relative)
shade | words | | 색상 | Colour
madeOf | words | | 소재 | Made of
certification | words | | 인증 | Certification
worksWith | words | | 호환 상표 | Works with brands`;

/** Equipment of information technology with its parts and supplies, and other goods that a list may bring. */
export const information = trade(
  'information',
  `
# processor | 854231 | JEDEC JESD22 | 프로세서 | Processor
clock | size | GHz | 동작 주파수 | Clock frequency
boostClock | size | GHz | 최대 주파수 | Boost frequency
cores | size | {core} | 코어 수 | Number of cores
threads | size | {thread} | 스레드 수 | Number of threads
cache | size | MBy | 캐시 | Cache
lithography | size | nm | 공정 선폭 | Lithography
thermalPower | size | W | 열 설계 전력(TDP) | Thermal design power (TDP)
caseTemperature | size | Cel | 케이스 온도 | Case temperature
junction | envelope | Cel | 접합 온도 | Junction temperature
dieArea | size | mm2 | 다이 면적 | Die area
socket | words | | 소켓 | Socket
family | words | | 제품군 | Family
model | words | | 모델 | Model${common}

# computer | 847130 | IEC 62368-1 | 컴퓨터 | Computer
memory | size | GBy | 메모리 | Memory
memoryMost | size | GBy | 최대 메모리 | Most memory
storage | size | GBy | 저장 용량 | Storage
diagonal | size | [in_i] | 화면 대각선 | Display diagonal
screen | words | | 화면 해상도 | Display resolution
clock | size | GHz | 동작 주파수 | Clock frequency
boostClock | size | GHz | 최대 주파수 | Boost frequency
cores | size | {core} | 코어 수 | Number of cores
family | words | | 프로세서 제품군 | Processor family
model | words | | 프로세서 모델 | Processor model
memoryType | words | | 메모리 종류 | Memory type
batteryEnergy | size | W.h | 배터리 용량 | Battery energy
batteryCells | size | {cell} | 배터리 셀 수 | Battery cells
ports | size | {port} | USB 포트 수 | USB ports
networkPorts | size | {port} | 네트워크 포트 수 | Network ports
operatingSystem | words | | 운영 체제 | Operating system${common}

# memory-module | 847330 | JEDEC JESD79 | 메모리 모듈 | Memory module
memory | size | GBy | 메모리 | Memory
memoryClock | size | MHz | 메모리 속도 | Memory clock
memoryType | words | | 메모리 종류 | Memory type
memoryForm | words | | 메모리 규격 | Memory form factor
memoryVoltage | size | V | 메모리 전압 | Memory voltage${common}

# storage-drive | 847170 | SFF-8301 | 저장 장치 | Storage drive
storage | size | GBy | 저장 용량 | Storage
spindle | size | /min | 회전수 | Spindle speed
interface | words | | 인터페이스 | Interface${common}

# display | 852852 | ISO 9241-307 | 디스플레이 | Display
diagonal | size | [in_i] | 화면 대각선 | Display diagonal
screen | words | | 화면 해상도 | Display resolution
brightness | size | cd/m2 | 밝기 | Brightness
response | size | ms | 응답 시간 | Response time
viewAcross | size | deg | 시야각(수평) | Viewing angle, horizontal
viewUpright | size | deg | 시야각(수직) | Viewing angle, vertical
aspect | words | | 화면 비율 | Aspect ratio
powerUse | size | W | 소비 전력 | Power consumption${common}

# printer | 844332 | ISO/IEC 24734 | 프린터 | Printer
printSpeed | size | {page}/min | 인쇄 속도 | Print speed | ISO/IEC 24734
inputSheets | size | {sheet} | 급지 용량 | Input capacity
outputSheets | size | {sheet} | 배지 용량 | Output capacity
monthlyPages | size | {page} | 최대 월 인쇄량 | Most pages a month
printing | words | | 인쇄 방식 | Print technology
printResolution | words | | 인쇄 해상도 | Print resolution
paper | words | | 최대 용지 | Largest paper
powerUse | size | W | 소비 전력 | Power consumption${common}

# print-cartridge | 844399 | ISO/IEC 19752 | 인쇄 카트리지 | Print cartridge
blackYield | size | {page} | 인쇄 매수(흑백) | Page yield, black | ISO/IEC 19752
colourYield | size | {page} | 인쇄 매수(컬러) | Page yield, colour | ISO/IEC 19798
pages | size | {page} | 인쇄 매수 | Page yield
inkVolume | size | mL | 잉크 용량 | Ink volume
printing | words | | 인쇄 방식 | Print technology
inks | words | | 인쇄 색 | Printing colours
inkType | words | | 잉크 종류 | Ink type
fits | words | | 호환 기종 | Compatible models${common}

# data-cable | 854442 | ISO/IEC 11801 | 데이터 케이블 | Data cable
cableLength | size | m | 케이블 길이 | Cable length
conductor | size | mm2 | 도체 단면적 | Conductor cross section | ASTM B258
outer | size | mm | 바깥지름 | Outside diameter
fibreCore | size | um | 광섬유 코어 지름 | Core diameter of fibre
fibreCladding | size | um | 광섬유 클래딩 지름 | Cladding diameter of fibre
endA | words | | 커넥터 1 | Connector 1
endB | words | | 커넥터 2 | Connector 2
ends | words | | 커넥터 성별 | Connector gender
cableStandard | words | | 케이블 등급 | Cable category | ISO/IEC 11801
shielding | words | | 차폐 | Shielding
jacket | words | | 외피 | Jacket
plating | words | | 접점 도금 | Contact plating
fibreMode | words | | 광섬유 모드 | Fibre mode${common}

# cable-adapter | 853669 | IEC 61076 | 변환 어댑터 | Cable adapter
endA | words | | 커넥터 1 | Connector 1
endB | words | | 커넥터 2 | Connector 2
ends | words | | 커넥터 성별 | Connector gender
plating | words | | 접점 도금 | Contact plating${common}

# ups | 850440 | IEC 62040-1 | 무정전 전원 장치 | Uninterruptible power supply
apparentPower | size | V.A | 출력 용량 | Output capacity
outputPower | size | W | 출력 전력 | Output power
backupHalf | size | min | 백업 시간(절반 부하) | Backup time at half load
backupFull | size | min | 백업 시간(전부하) | Backup time at full load
surge | size | J | 서지 흡수 에너지 | Surge energy
outlets | size | {outlet} | 콘센트 수 | Outlets
recharge | size | h | 충전 시간 | Recharge time
inputVoltage | envelope | V | 입력 전압 | Input voltage${common}

# battery-pack | 850760 | IEC 62133-2 | 배터리 팩 | Battery pack
cellVoltage | size | V | 공칭 전압 | Nominal voltage
charge | size | mA.h | 용량 | Capacity
batteryEnergy | size | W.h | 에너지 | Energy
batteryCells | size | {cell} | 셀 수 | Number of cells
chemistry | words | | 전지 종류 | Battery technology${common}

# print-media | 482110 | ISO 536 | 라벨·인쇄 용지 | Labels and print media
grammage | size | g/m2 | 평량 | Grammage | ISO 536
sheets | size | {sheet} | 매수 | Sheets in a package
labels | size | {label} | 라벨 수 | Labels in a package
labelsOfSheet | size | {label} | 시트당 라벨 수 | Labels on a sheet
labelWidth | size | mm | 라벨 폭 | Label width
labelHeight | size | mm | 라벨 높이 | Label height
tapeLength | size | m | 테이프 길이 | Tape length
paper | words | | 용지 크기 | Paper size
finishing | words | | 표면 | Finish
adhesive | words | | 점착제 | Adhesive
printing | words | | 인쇄 방식 | Print technology${common}

# goods | - | | 기타 물품 | Other goods
cells | size | {cell} | 셀 수 | Cells
powerUse | size | W | 소비 전력 | Power consumption
inputVoltage | envelope | V | 입력 전압 | Input voltage
interface | words | | 인터페이스 | Interface
carries | size | kg | 최대 하중 | Most load
screenUpTo | size | [in_i] | 수용 화면 크기 | Screens up to
printing | words | | 인쇄 방식 | Print technology
fits | words | | 호환 기종 | Compatible models${common}
`,
);
