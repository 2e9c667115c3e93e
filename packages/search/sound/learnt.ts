/** Written by `train.ts`. A line: a number, then what it holds for, apart by commas. */
const read = (text: string): Map<string, number> =>
  new Map(
    text
      .trim()
      .split('\n')
      .flatMap((line) => {
        const at = line.indexOf(' ');
        return line
          .slice(at + 1)
          .split(',')
          .map((key) => [key, Number(line.slice(0, at))] as const);
      }),
  );

/** What a reading costs, by its pattern and its sounds. */
export const learntCosts: ReadonlyMap<string, number> = read(`
0.00 ^gn gxn,^gn n,^h h,^kn n,^pn n,^ps s,^rh l,^wr l,^x kxs,a a,ae e,ai ei,ar_c a,au o,aw o,ay ei,b b,bb b,c k,c_e s,cc_e ks,ch k,cial sial,cial syvl,cian syvn,cion syvn,ck k,d d,dd d,dg_e j,du dyu,e e,e$ ,ea i,eau o,ee i,ei ei,eo eo,er_c v,es$ ix,es$ jx,es$ s,es$ x,eu yu,eum yum,ew u,ey i,f p,ff p,g g,g_e j,gg g,gh g,ght t,gn$ n,gue$ gx,h h,i i,ia ia,ie ie,igh ai,io io,ir_c v,ire$ aiv,iu iu,ium yum,j j,k k,l l,le$ xl,ll l,m m,mb$ m,mm m,mn$ m,n n,nc_a Nk,ng N,ng_e nj,nk Nk,nn n,nx Nks,o o,oa o,oe o,oi oi,oo u,or_c v,ou au,ough o,ough p,ough u,ow o,oy oi,p p,ph p,pp p,qu kw,que$ kx,r l,r_v l,re$ v,rr l,s s,sc_e s,sch sxk,sh sy,sion syvn,ss s,ssion svn,ssion syvn,t t,tch c,th t,tial cvl,tial sial,tial syvl,tion syvn,ts c,ts cx,ts ts,tt t,tu tu,tur cu,tur cv,tur tu,tur tul,ture cv,tz c,u u,u v,ua ua,ue u,ui u,uo uo,ur_c v,ure$ v,v b,w w,x ks,y i,y_v y,yr_c ai,yr_c ail,yr_c i,yr_c il,yr_c v,z j,zz j
0.01 ^x j,ch c,ow ou,sion jvn,ui i
0.02 h ,ou u,sch s,sch sy,tu cu,ui wi
0.03 dd t,eum ium,ew yu,gh *,gn$ gn,gn$ gxn,gue$ k,mb$ mb,que$ k,sh si,ure$ yv
0.04 ea e,ei ai,eu u,r ,ue yu,ui ai,y_v ai
0.05 ae i,au v,du ju,io aio,ou o,qu k,sch sk,sch swi,ture cul,ture tul,u yu
0.06 ^ps pxs,^x js,^x s,a e,gg k,ie ai,ie i,ir_c ai,ir_c i,ir_c il,ir_c xl,ow au,sion sin,th s,ua u,ua wa,ua wv,ua yua
0.07 bb p,ch sy,eu eu,eu oi,eu v,mm mm,ng Ng,ng_e Ng,oe e,oe i,oe oe,tu cv,tu ta,tu tv,tu tyu,ue e,ue we,ui ui
0.08 a ei,ae ae,ae ei,ar_c v,au au,du du,du dv,du ji,ey ei,i ai,ire$ ail,j y,oo o,ou v,qu ku,re$ l,re$ lx,sc_e sk,y_v i,zz c
0.09 ay ai,e i,eo io,ff h,y ai
0.10 ai e,ei i,ie aie,ie ye,iu yu,ng_e N,ng_e ng,ur_c u,ur_c ul,ur_c x,ur_c yul,ur_c yuv,ur_c yv,w 
0.11 nk nk,oo v,pp b,qu kv,s j,tion cvn,tion sin,tion svn,uo wv
0.12 a v,eo i,k g,oa oa,sh s
0.13 ai ai,nn nn
0.14 e v,ea ea,ea ei,ea eiv,ea ia,ea v,g_e g,g_e k,oi oai,z c
0.15 ck g,io iv,io yo,le$ l,le$ vl,o v,tt d,w u,x s
0.16 ch h,ch s,e ,e x,ia ai,ia aia,ia iv,ia v,ia ya,ium im,ium ium,ium um,u a
0.17 ar_c al,ar_c vl,or_c o,or_c ol,or_c vl,t c,th d,v p,z s
0.18 ^h ,u i,u o,u x,x gj,x gxs,x j,x kxs
0.19 ng ng,ng nj
0.20 ph h,v u,v w
0.21 c_e c,c_e k,f h,g k
0.22 o a,o ou
0.23 a o,er_c el,er_c vl,er_c x,er_c xl,y v
0.24 b p
0.25 o x,t d
0.26 c g,d t,i e,o u,p b,s ,s sy
0.27 e$ e,e$ i
0.28 e ei,t s
0.29 i v,i x,n N
`);

/** The logarithm of how much likelier a syllable stands in a loan word than in another. */
export const syllableOdds: ReadonlyMap<string, number> = read(`
-0.0 돌
-0.1 갈,만,밀,비,하
-0.2 매,액,야,저,탐,태
-0.3 누,말,사,온,울,탈
-0.4 권,긴,소,신,얼,존,치,캠,휴
-0.5 녹,택
-0.6 거,망
-0.7 걸,독,렉,벌,부,심,안,줄,지
-0.8 다,손,요
-0.9 가,박,진,판
-1.0 간,겸,곽,괴,깃,깊,깨,께,꽁,꿀,낚,낭,냄,냐,냑,냥,높,뇽,눈,느,덧,되,뒷,딱,땜,뚝,뜨,럿,려,렵,령,롭,릅,먹,멥,못,백,번,북,빨,빼,뿌,샌,섬,솜,숫,쌍,썰,쑤,씨,암,엉,으,익,잇,젓,즙,짐,찌,찹,처,첨,첩,츄,친,칡,칫,캄,콩,쿤,큰,탕,턱,톱,튀,퐁,혐,협,홈,훈,훑,휘,흉,흙,힘
-1.2 난,채,투,폭
-1.3 술,운,호
-1.4 고,막,불
-1.5 객,것,곰,곱,괭,군,굽,궐,귤,길,깔,껑,꼬,꼭,남,년,뇨,늘,닥,덮,돼,두,뚜,랍,렬,롱,뢰,륙,륜,맞,몸,묘,밑,뱀,빗,산,섭,셉,순,숟,숭,승,쌀,쓰,옷,욕,율,은,쟁,젖,족,참,책,총,최,춤,퇴,핵
-1.6 골,구,귀,위,행
-1.7 색,직,효
-1.8 갑,궤,끼,뇌,는,도,된,둥,랑,받,밥,법,빵,숙,슴,엽,왕,찰,청,팡,평,한,획
-1.9 감
-2.0 대,발
-2.1 갱,곡,꽃,납,농,능,멸,살,섯,악,억,윤,융,자,잠,준,촉,촬,추,탁,특,풍,후
-2.2 개,약,조,질
-2.3 근,낙,딸,련,률,완,주,척,체,함,흑
-2.4 무,배,제
-2.5 내,벽,붕,삼,압,유,취,층,혼,홍
-2.6 견,담,맥,목,삭,새,여,철
-2.7 국,명,별,습,폐,험,활
-2.8 굴,규,급,선,예,외,육,작,잡,창,편,학,해,흡
-2.9 병,쇠,차,초,혈,확
-3.0 검,극,단,등,력,업,역,응,의,점,통
-3.1 격,문,식,입,접,종,집,현
-3.2 건,수,측,표
-3.3 공,균,냉,속,송,영,원,천,황
-3.4 결,기,량,류,봉,설,쇄,착,축,출,향,환
-3.5 각,당
-3.6 강,복
-3.7 금,열,적,절,충,침,항,회
-3.8 교,면,변,생
-3.9 관,음,증,품,형
-4.0 료
-4.1 반,양,중
-4.2 재,전,합
-4.3 경,과
-4.4 광,상
-4.5 방,석,연,염
-4.6 용
-4.7 계,동,분,장,정
-4.8 성
-5.0 물
-5.5 화
0.0 립
0.1 김,꾸,나,날,넨,넷,덴,돈,람,랭,먼,샤,셈,어,잔,졸,첼,캔,틀,포,풀,허
0.3 미,세,탄
0.4 곤,본,애,콘
0.5 락,롬,보,시,엘,파
0.6 렛,멜,몬,앨,인,징,칼,털,텔,펌,펙,푸
0.7 름,림,서,슈,옥,워,칠
0.8 게,래,마,알,우
0.9 몰,엔,홀
1.0 닝,덕,리,모,범,빙,센,셋,솔,오,텍,펜,필
1.1 란,론,륨,실,타
1.2 갭,겐,귈,낄,낵,넌,넘,넛,노,눌,뉼,닉,님,댐,댑,던,뎀,듈,딕,딜,랄,램,럭,렘,룰,른,맨,바,밴,벗,벡,빔,샘,샴,샷,섀,쉘,슨,앙,앰,언,엡,왁,웃,윈,잘,젬,젼,즌,즘,챗,칩,캅,캡,캣,콰,쿼,퀀,퀄,큘,킥,킬,탠,텀,텅,튤,튼,틱,팀,팝,패,팩,팬,펀,페,폼,푼,퓸,피,픽,햄,햅,헴,헵,힌
1.3 데,록,루,이,임,젠,클
1.4 논,덱,디,딘,렌,로,메,싱,잉,칸,퓨,헬
1.5 토,틸
1.6 르,버,셀,에,카,튜,틴,팔,헤
1.7 겔,곳,깅,냅,닐,닛,달,덤,듐,랙,랩,랫,롯,룬,룸,린,머,멧,뮬,민,밸,벳,봇,브,븐,샬,싸,엄,와,움,젝,젯,좀,즈,켈,콤,콥,쿨,퀴,킹,톰,팽,펄,퓰,핑,핸
1.8 더,멘,벤,아
1.9 놀,드,블,크,티
2.0 들,베,플
2.1 넬,델,라,런,렐,멤,믹,빌,셔,슐,앵,젤,즐,츠,컬,콜,킨,탬,턴,템,툴,튬,팜,팰,펫,폰,헥
2.2 니,러,릴,캐
2.3 넥,뉴,듀,레,뮴,븀,빈,슘,스,칭,탱,트,폴,프,핀
2.4 키
2.5 딩,멀,쇼,슬,컴,켓,큐,킷,펩
2.6 그,네,커,코,테
2.7 널,랜,릭,벨,볼,엑,올,톡
2.8 글,럼,밍,컨,펠
2.9 퍼
3.0 일
3.2 닌,릿,웨,텐
3.3 션
3.4 팅
3.5 늄
3.6 쿠,톤
3.7 롤,터,톨
3.9 히
4.0 너
4.1 링,케
`);
