import type { Pair, Trade } from './trade.ts';
import { additive } from './trades/additive.ts';
import { air } from './trades/air.ts';
import { aluminium } from './trades/aluminium.ts';
import { battery } from './trades/battery.ts';
import { bearings } from './trades/bearings.ts';
import { cables } from './trades/cables.ts';
import { casting } from './trades/casting.ts';
import { catalysts } from './trades/catalysts.ts';
import { ceramics } from './trades/ceramics.ts';
import { composites } from './trades/composites.ts';
import { cosmetics } from './trades/cosmetics.ts';
import { factory } from './trades/factory.ts';
import { films } from './trades/films.ts';
import { food } from './trades/food.ts';
import { gears } from './trades/gears.ts';
import { heat } from './trades/heat.ts';
import { hydraulics } from './trades/hydraulics.ts';
import { hydrogen } from './trades/hydrogen.ts';
import { laser } from './trades/laser.ts';
import { marine } from './trades/marine.ts';
import { medical } from './trades/medical.ts';
import { membranes } from './trades/membranes.ts';
import { motors } from './trades/motors.ts';
import { moulds } from './trades/moulds.ts';
import { photonics } from './trades/photonics.ts';
import { polymers } from './trades/polymers.ts';
import { pumps } from './trades/pumps.ts';
import { recycling } from './trades/recycling.ts';
import { robots } from './trades/robots.ts';
import { seals } from './trades/seals.ts';
import { semiconductor } from './trades/semiconductor.ts';
import { sensors } from './trades/sensors.ts';
import { surface } from './trades/surface.ts';
import { valves } from './trades/valves.ts';
import { water } from './trades/water.ts';
import { welding } from './trades/welding.ts';

/** A trade and the word people search it by. */
export interface NamedTrade extends Trade {
  readonly word: Pair;
}

const named = (trade: Trade, ko: string, en: string): NamedTrade => ({ ...trade, word: [ko, en] });

export const trades: readonly NamedTrade[] = [
  named(bearings, '베어링', 'bearing'),
  named(gears, '기어', 'gear'),
  named(valves, '밸브', 'valve'),
  named(hydraulics, '유압', 'hydraulics'),
  named(sensors, '센서', 'sensor'),
  named(moulds, '금형', 'mould'),
  named(battery, '이차전지', 'battery'),
  named(membranes, '멤브레인', 'membrane'),
  named(semiconductor, '반도체', 'semiconductor'),
  named(aluminium, '알루미늄', 'aluminium'),
  named(films, '필름', 'film'),
  named(polymers, '고분자', 'polymer'),
  named(ceramics, '세라믹', 'ceramics'),
  named(robots, '로봇', 'robot'),
  named(welding, '용접', 'welding'),
  named(heat, '열처리', 'heat treatment'),
  named(surface, '표면처리', 'surface treatment'),
  named(marine, '조선해양', 'marine'),
  named(food, '식품기계', 'food machinery'),
  named(medical, '의료기기', 'medical device'),
  named(cosmetics, '화장품 포장', 'cosmetics packaging'),
  named(cables, '케이블', 'cable'),
  named(motors, '모터', 'motor'),
  named(pumps, '펌프', 'pump'),
  named(laser, '레이저', 'laser'),
  named(additive, '3D 프린팅', '3D printing'),
  named(water, '수처리', 'water treatment'),
  named(hydrogen, '수소', 'hydrogen'),
  named(recycling, '재활용', 'recycling'),
  named(casting, '주조·단조', 'casting and forging'),
  named(photonics, '광산업', 'photonics'),
  named(seals, '실링', 'seal'),
  named(factory, '스마트공장', 'smart factory'),
  named(catalysts, '촉매', 'catalyst'),
  named(air, '공조·집진', 'air handling'),
  named(composites, '복합재', 'composites'),
];
