import type { Role } from '@/lib/workflow/actor'

/** Who signs in. People of a unit hold their role towards it, people of the bureau towards the county. */
export type DemoPerson = { readonly account: string; readonly name: string; readonly role: Role; readonly unitCode: string | null }

const ofUnit = (unitCode: string, account: string, name: string, role: Role = 'preparer'): DemoPerson => ({ account, name, role, unitCode })
const ofBureau = (account: string, name: string, role: Role): DemoPerson => ({ account, name, role, unitCode: null })

export const people: readonly DemoPerson[] = [
  ofUnit('034001', 'fengkuaiji', '冯晓梅'),
  ofUnit('034001', 'wangzhuren', '王景山', 'unitHead'),
  ofUnit('051001', 'mukuaiji', '穆秀英'),
  ofUnit('112', 'wukuaiji', '武建芳'),
  ofUnit('118001', 'houkuaiji', '侯玉兰'),
  ofUnit('118001', 'qiaojuzhang', '乔树林', 'unitHead'),
  ofUnit('119001', 'peikuaiji', '裴文丽'),
  ofUnit('127003', 'haokuaiji', '郝志强'),
  ofUnit('131001', 'kangkuaiji', '康永红'),
  ofUnit('142004', 'yankuaiji', '闫瑞霞'),
  ofUnit('142005', 'maokuaiji', '毛秀琴'),
  ofUnit('155000', 'ganhuizong', '甘志明'),
  ofUnit('155001', 'xuekuaiji', '薛建平'),
  ofUnit('301001', 'renkuaiji', '任海燕'),
  ofBureau('changshenhe', '常国栋', 'reviewer'),
  ofBureau('niuguanli', '牛志远', 'bureauAdministrator'),
  ofBureau('xitong', '田雨', 'systemAdministrator'),
]
