/** Family names and given names of Japan that are most often met, as they are read; the characters alone do not tell. */
const families: Readonly<Record<string, string>> = Object.fromEntries(
  '佐藤 sato 鈴木 suzuki 高橋 takahashi 田中 tanaka 伊藤 ito 渡辺 watanabe 渡邊 watanabe 山本 yamamoto 中村 nakamura 小林 kobayashi 加藤 kato 吉田 yoshida 山田 yamada 佐々木 sasaki 山口 yamaguchi 松本 matsumoto 井上 inoue 木村 kimura 林 hayashi 斎藤 saito 斉藤 saito 清水 shimizu 山崎 yamazaki 森 mori 池田 ikeda 橋本 hashimoto 阿部 abe 石川 ishikawa 山下 yamashita 中島 nakajima 石井 ishii 小川 ogawa 前田 maeda 岡田 okada 長谷川 hasegawa 藤田 fujita 後藤 goto 近藤 kondo 村上 murakami 遠藤 endo 青木 aoki 坂本 sakamoto 福田 fukuda 太田 ota 西村 nishimura 藤井 fujii 金子 kaneko 岡本 okamoto 藤原 fujiwara 三浦 miura 中野 nakano 中川 nakagawa 原田 harada 松田 matsuda 竹内 takeuchi 小野 ono 田村 tamura 中山 nakayama 和田 wada 石田 ishida 森田 morita 上田 ueda 原 hara 内田 uchida 柴田 shibata 酒井 sakai 宮崎 miyazaki 横山 yokoyama 高木 takagi 安藤 ando 宮本 miyamoto 大野 ono 小島 kojima 谷口 taniguchi 今井 imai 工藤 kudo 高田 takada 増田 masuda 丸山 maruyama 杉山 sugiyama 村田 murata 大塚 otsuka 新井 arai 小山 koyama 平野 hirano 藤本 fujimoto 河野 kono 上野 ueno 野口 noguchi 武田 takeda 松井 matsui 千葉 chiba 岩崎 iwasaki 菅原 sugawara 木下 kinoshita 久保 kubo 佐野 sano 野村 nomura 松尾 matsuo 菊地 kikuchi 杉本 sugimoto 市川 ichikawa 古川 furukawa 大西 onishi 島田 shimada 水野 mizuno 桜井 sakurai 高野 takano 吉川 yoshikawa 山内 yamauchi 西田 nishida 菊池 kikuchi'
    .split(' ')
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1] ?? '']] : [])),
);
const given: Readonly<Record<string, string>> = Object.fromEntries(
  '太郎 taro 一郎 ichiro 二郎 jiro 次郎 jiro 三郎 saburo 健太 kenta 健一 kenichi 健二 kenji 大輔 daisuke 翔太 shota 拓也 takuya 直樹 naoki 和也 kazuya 誠 makoto 浩 hiroshi 隆 takashi 博 hiroshi 明 akira 豊 yutaka 清 kiyoshi 茂 shigeru 実 minoru 正 tadashi 勇 isamu 進 susumu 花子 hanako 恵子 keiko 和子 kazuko 幸子 sachiko 洋子 yoko 節子 setsuko 裕子 yuko 由美子 yumiko 美香 mika 陽子 yoko 京子 kyoko 久美子 kumiko 智子 tomoko 真由美 mayumi 愛 ai 美穂 miho 由美 yumi 直美 naomi 明美 akemi 文子 fumiko 良子 yoshiko 純子 junko 典子 noriko 和夫 kazuo 正雄 masao 幸男 yukio 義男 yoshio 秀樹 hideki 英樹 hideki 裕二 yuji 雅彦 masahiko 達也 tatsuya 哲也 tetsuya 修 osamu 剛 tsuyoshi'
    .split(' ')
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1] ?? '']] : [])),
);

/** The reading of a Japanese name of a known family and given name, written without or with a space; undefined for all else. */
export const japanese = (name: string): string | undefined => {
  const bare = name.replace(/[\s　・]/g, '');
  for (let length = Math.min(3, bare.length - 1); length >= 1; length--) {
    const [family, rest] = [families[bare.slice(0, length)], given[bare.slice(length)]];
    if (family && rest) return `${family} ${rest}`;
  }
  return undefined;
};
