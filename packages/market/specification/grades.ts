/**
 * Grades of materials in the standards of several countries: KS | JIS | ASTM/SAE | UNS | EN | GB, one grade a line, commas between its names in
 * one standard. A line that begins with `~` is near the grade above it and not the same: its limits differ, or the published table calls the
 * two comparable. One line holds names of several bodies only where it is one grade: of KS and JIS with the same limits, of ASTM/SAE and the
 * unified numbering, and of the international register of aluminium alloys (ISO 209).
 *
 * A line `# table | KS | JIS | ASTM | UNS | EN | GB` says for those below it which published table sets them beside each other, where one does,
 * and in which standard of each body they stand. ISO 15510:2014 (Annex A) and ISO 683-17:1999 (Annex C) call what they list comparable and
 * nothing more. A table compares names and not melts: the certificate decides.
 */
export const grades = `
# ISO 15510, Annex A | KS D 3698 | JIS G 4305 | ASTM A240 | ASTM E527 | EN 10088-1 | GB/T 20878
STS304 | SUS304
~ | | 304 | S30400
~ | | | | 1.4301, X5CrNi18-10
~ | | | | | 06Cr19Ni10
STS304L | SUS304L
~ | | 304L | S30403
~ | | | | 1.4307, X2CrNi18-9
~ | | | | 1.4306, X2CrNi19-11
~ | | | | | 022Cr19Ni10
STS316 | SUS316
~ | | 316 | S31600
~ | | | | 1.4401, X5CrNiMo17-12-2
~ | | | | | 06Cr17Ni12Mo2
STS316L | SUS316L
~ | | 316L | S31603
~ | | | | 1.4404, X2CrNiMo17-12-2
~ | | | | 1.4435, X2CrNiMo18-14-3
~ | | | | | 022Cr17Ni12Mo2
STS310S | SUS310S
~ | | 310S | S31008
~ | | | | 1.4845, X8CrNi25-21
~ | | | | | 06Cr25Ni20
STS321 | SUS321
~ | | 321 | S32100
~ | | | | 1.4541, X6CrNiTi18-10
~ | | | | | 06Cr18Ni11Ti
STS347 | SUS347
~ | | 347 | S34700
~ | | | | 1.4550, X6CrNiNb18-10
~ | | | | | 06Cr18Ni11Nb
STS329J3L | SUS329J3L
~ | | | S31803
~ | | 2205 | S32205
~ | | | | 1.4462, X2CrNiMoN22-5-3
~ | | | | | 022Cr22Ni5Mo3N
~ | | | | | 022Cr23Ni5Mo3N
STS410 | SUS410
~ | | 410 | S41000
~ | | | | 1.4006, X12Cr13
~ | | | | | 12Cr13
STS420J2 | SUS420J2
~ | | 420 | S42000
~ | | | | 1.4028, X30Cr13
~ | | | | | 30Cr13
STS430 | SUS430
~ | | 430 | S43000
~ | | | | 1.4016, X6Cr17
~ | | | | | 10Cr17
# ISO 15510, Annex A | KS D 3698 | JIS G 4305 | ASTM A693 | ASTM E527 | EN 10088-1 | GB/T 20878
STS630 | SUS630
~ | | 630, 17-4PH | S17400
~ | | | | 1.4542, X5CrNiCuNb16-4
~ | | | | | 05Cr17Ni4Cu4Nb
# | KS D 3752 | JIS G 4051 | SAE J403 | ASTM E527 | EN 10083-2 | GB/T 699
SM20C | S20C
~ | | 1020 | G10200
~ | | | | C22E, 1.1151
~ | | | | | 20
SM45C | S45C
~ | | 1045 | G10450
~ | | | | C45E, 1.1191
~ | | | | C45, 1.0503
~ | | | | | 45
# | KS D 3867 | JIS G 4053 | SAE J404 | ASTM E527 | EN ISO 683-2 | GB/T 3077
SCM435 | SCM435
~ | | 4135 | G41350
~ | | | | 34CrMo4, 1.7220
~ | | | | | 35CrMo
SCM440 | SCM440
~ | | 4140 | G41400
~ | | | | 42CrMo4, 1.7225
~ | | | | | 42CrMo
SNCM439 | SNCM439
~ | | 4340 | G43400
~ | | | | 36CrNiMo4, 1.6511
~ | | | | | 40CrNiMo
# | KS D 3867 | JIS G 4053 | | | EN ISO 683-3 | GB/T 3077
SCM415 | SCM415
~ | | | | 18CrMo4, 1.7243
~ | | | | | 15CrMo
# ISO 683-17, Annex C | KS D 3525 | JIS G 4805 | ASTM A295 | ASTM E527 | EN ISO 683-17 | GB/T 18254
STB2 | SUJ2
~ | | 52100 | G52986
~ | | | | 100Cr6, 1.3505
~ | | | | | GCr15
# | KS D 3503 | JIS G 3101 | ASTM A36 | ASTM E527 | EN 10025-2 | GB/T 700
SS275
~ SS400 | SS400
~ | | A36 | K02600
~ | | | | S275JR, 1.0044
~ | | | | | Q235B
# | KS D 3515 | JIS G 3106 | ASTM A572 | | EN 10025-2 | GB/T 1591
SM355
~ SM490 | SM490
~ | | A572-50
~ | | | | S355JR, 1.0045
~ | | | | | Q355B
# | KS D 3753 | JIS G 4404 | ASTM A681 | ASTM E527 | EN ISO 4957 | GB/T 1299
STD11 | SKD11
~ | | D2 | T30402
~ | | | | 1.2379, X153CrMoV12
~ | | | | | Cr12Mo1V1
STD61 | SKD61
~ | | H13 | T20813
~ | | | | 1.2344, X40CrMoV5-1
~ | | | | | 4Cr5MoSiV1
# | KS D 3522 | JIS G 4403 | ASTM A600 | ASTM E527 | EN ISO 4957 | GB/T 9943
SKH51 | SKH51
~ | | M2 | T11302
~ | | | | HS6-5-2, 1.3339
~ | | | | HS6-5-2C, 1.3343
~ | | | | | W6Mo5Cr4V2
# | KS D 3567 | JIS G 4804 | ASTM A29 | ASTM E527 | EN ISO 683-4 | GB/T 8731
SUM24L | SUM24L
~ | | 12L14 | G12144
~ | | | | 11SMnPb30, 1.0718
~ | | | | | Y12Pb
# | KS D 4301 | JIS G 5501 | ASTM A48 | | EN 1561 | GB/T 9439
GC250 | FC250
~ | | A48-35
~ | | | | EN-GJL-250
~ | | | | | HT250
# | KS D 4302 | JIS G 5502 | ASTM A536 | | EN 1563 | GB/T 1348
GCD450, GCD450-10 | FCD450, FCD450-10
~ | | 65-45-12
~ | | | | EN-GJS-450-10
~ | | | | | QT450-10
# ISO 209 | KS D 6701 | JIS H 4000 | | ASTM E527 | EN 573-3 | GB/T 3190
A1050 | A1050 | | A91050 | | 1050
~ | | | | EN AW-1050A, Al99.5 | 1050A
# ISO 209 | KS D 6701 | JIS H 4000 | ASTM B209 | ASTM E527 | EN 573-3 | GB/T 3190
A2024 | A2024 | 2024 | A92024 | EN AW-2024, AlCu4Mg1 | 2024
A5052 | A5052 | 5052 | A95052 | EN AW-5052, AlMg2.5 | 5052
A5083 | A5083 | 5083 | A95083 | EN AW-5083, AlMg4.5Mn0.7 | 5083
A6061 | A6061 | 6061 | A96061 | EN AW-6061, AlMg1SiCu | 6061
A7075 | A7075 | 7075 | A97075 | EN AW-7075, AlZn5.5MgCu | 7075
# ISO 209 | KS D 6759 | JIS H 4100 | ASTM B221 | ASTM E527 | EN 573-3 | GB/T 3190
A6063 | A6063 | 6063 | A96063 | EN AW-6063, AlMg0.7Si | 6063
# | KS D 6006 | JIS H 5302 | ASTM B85 | ASTM E527 | EN 1706 | GB/T 15115
ALDC12 | ADC12
~ | | 383.0 | A03830
~ | | 384.0 | A03840
~ | | | | EN AC-46100
~ | | | | | YZAlSi11Cu3
# | KS D 5201 | JIS H 3100 | | ASTM E527 | EN 1652 | GB/T 5231
C1020 | C1020
~ | | | C10200
~ | | | | Cu-OF, CW008A
~ | | | | | TU1
C1100 | C1100
~ | | | C11000
~ | | | | Cu-ETP, CW004A
~ | | | | | T2
C2680 | C2680
~ | | | C26800
~ | | | | CuZn36, CW507L
~ | | | | | H65
# | KS D 5101 | JIS H 3250 | | ASTM E527 | EN 12164 | GB/T 5231
C3604 | C3604
~ | | | C36000
~ | | | | CuZn39Pb3, CW614N
~ | | | | | HPb59-1
# | KS D 5506 | JIS H 3110 | | ASTM E527 | EN 1652 | GB/T 5231
C5191 | C5191
~ | | | C51900
~ | | | | CuSn6, CW452K
~ | | | | | QSn6.5-0.1
# | | JIS H 4600 | ASTM B265 | ASTM E527 | DIN 17850 | GB/T 3620.1
| TP340H
~ | | Gr2 | R50400
~ | | | | 3.7035
~ | | | | | TA2
# | | JIS H 4600 | ASTM B265 | ASTM E527 | DIN 17851 | GB/T 3620.1
| TAP6400
~ | | Gr5, Ti-6Al-4V | R56400
~ | | | | 3.7165
~ | | | | | TC4
`;
