/** Words of the trade that mean the same in Korean and English, one set per line; a set of several words is matched as a phrase. */
const sets = `
밸브, valve
펌프, pump
베어링, bearing
모터, 전동기, motor
감속기, reducer, gearbox
기어, gear
볼트, bolt
너트, nut
나사, screw
스프링, spring
금형, mold, mould, die
주조, casting
단조, forging
용접, welding
절삭, cutting
가공, machining, processing
열처리, heat treatment
도금, plating
코팅, coating
표면처리, surface treatment
사출, injection molding
압출, extrusion
프레스, press
강판, steel sheet, steel plate
스테인리스, 스텐, stainless
알루미늄, aluminium, aluminum
구리, 동, copper
티타늄, 타이타늄, titanium
마그네슘, magnesium
합금, alloy
복합재, 복합재료, composite
탄소섬유, carbon fiber, carbon fibre
세라믹, ceramic
고무, rubber
플라스틱, plastic
수지, resin
필름, film
접착제, adhesive
도료, 페인트, paint
센서, sensor
로봇, robot
제어기, 컨트롤러, controller
제어, control
자동화, automation
공작기계, machine tool
선반, lathe
절단기, cutter
컨베이어, conveyor
크레인, crane
엔진, engine
터빈, turbine
보일러, boiler
열교환기, heat exchanger
냉각, cooling
압축기, 컴프레서, compressor
필터, 여과기, filter
배관, pipe, piping
튜브, tube
호스, hose
케이블, 전선, cable, wire
변압기, transformer
배터리, 전지, battery
이차전지, 2차전지, secondary battery, rechargeable battery
양극재, cathode material
음극재, anode material
전해질, electrolyte
분리막, separator
연료전지, fuel cell
수소, hydrogen
태양광, solar, photovoltaic
풍력, wind power
반도체, semiconductor
웨이퍼, wafer
디스플레이, display
발광다이오드, led
조명, lighting
레이저, laser
카메라, camera
영상, image
인공지능, ai, artificial intelligence
기계학습, machine learning
빅데이터, big data
사물인터넷, iot, internet of things
통신, communication
안테나, antenna
드론, 무인기, drone, uav
자동차, automobile, vehicle
선박, ship, vessel
항공기, aircraft
철도, railway
의료기기, medical device
진단, diagnosis
의약품, 약물, drug, pharmaceutical
백신, vaccine
단백질, protein
항체, antibody
화장품, cosmetic
식품, food
농업, agriculture
비료, fertilizer
사료, feed
섬유, fiber, fibre, textile
원단, fabric
포장, packaging, packing
폐수, wastewater
수처리, water treatment
정수기, water purifier
재활용, recycling
촉매, catalyst
화학, chemical
분말, powder
나노, nano
진공, vacuum
압력, pressure
온도, temperature
측정, measurement
시험, test
검사, inspection
장치, device, apparatus
방법, method
제조, manufacturing
시스템, system
특허, patent
기술, technology
공구, tool
펠릿, pellet
3d프린터, 3d printer
`;

/** Every other way to say a word or phrase (lower case), by the word as people write it. */
export const synonymSets: readonly (readonly string[])[] = sets
  .trim()
  .split('\n')
  .map((line) => line.split(',').map((word) => word.trim()));
