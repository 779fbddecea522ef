//! The country that a telephone number is of.

/// Codes of countries and territories, after ITU-T E.164's list of assigned country codes; +1 and +7 are shared by several
/// and left out. Codes are no prefix of one another.
const CODES: &str = "
20 EG 27 ZA 30 GR 31 NL 32 BE 33 FR 34 ES 36 HU 39 IT 40 RO 41 CH 43 AT 44 GB 45 DK 46 SE 47 NO 48 PL 49 DE
51 PE 52 MX 53 CU 54 AR 55 BR 56 CL 57 CO 58 VE 60 MY 61 AU 62 ID 63 PH 64 NZ 65 SG 66 TH
81 JP 82 KR 84 VN 86 CN 90 TR 91 IN 92 PK 93 AF 94 LK 95 MM 98 IR
211 SS 212 MA 213 DZ 216 TN 218 LY 220 GM 221 SN 222 MR 223 ML 224 GN 225 CI 226 BF 227 NE 228 TG 229 BJ
230 MU 231 LR 232 SL 233 GH 234 NG 235 TD 236 CF 237 CM 238 CV 239 ST 240 GQ 241 GA 242 CG 243 CD 244 AO 245 GW
248 SC 249 SD 250 RW 251 ET 252 SO 253 DJ 254 KE 255 TZ 256 UG 257 BI 258 MZ 260 ZM 261 MG 263 ZW 264 NA 265 MW
266 LS 267 BW 268 SZ 269 KM 291 ER 350 GI 351 PT 352 LU 353 IE 354 IS 355 AL 356 MT 357 CY 358 FI 359 BG
370 LT 371 LV 372 EE 373 MD 374 AM 375 BY 376 AD 377 MC 380 UA 381 RS 382 ME 385 HR 386 SI 387 BA 389 MK
420 CZ 421 SK 423 LI 501 BZ 502 GT 503 SV 504 HN 505 NI 506 CR 507 PA 509 HT 591 BO 592 GY 593 EC 595 PY 597 SR
598 UY 673 BN 675 PG 679 FJ 852 HK 853 MO 855 KH 856 LA 880 BD 886 TW 960 MV 961 LB 962 JO 963 SY 964 IQ 965 KW
966 SA 967 YE 968 OM 971 AE 972 IL 973 BH 974 QA 975 BT 976 MN 977 NP 992 TJ 993 TM 994 AZ 995 GE 996 KG 998 UZ";

/// A number with its code has as many digits at least, and no more than E.164 allows.
const LENGTH: std::ops::RangeInclusive<usize> = 8..=15;

/// The ISO 3166 code of the country whose code the digits of a number begin with.
pub(super) fn country(digits: &str) -> Option<&'static str> {
    if !LENGTH.contains(&digits.len()) {
        return None;
    }
    let mut words = CODES.split_whitespace();
    while let (Some(code), Some(country)) = (words.next(), words.next()) {
        if digits.starts_with(code) {
            return Some(country);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_code_begins_another_and_each_has_a_country() {
        let words: Vec<&str> = CODES.split_whitespace().collect();
        let codes: Vec<&str> = words.iter().step_by(2).copied().collect();
        for (index, code) in codes.iter().enumerate() {
            assert!(code.parse::<u16>().is_ok(), "{code}");
            assert!(when::place::country_name(words[2 * index + 1]).is_some(), "{code}");
            assert!(
                !codes.iter().enumerate().any(|(other, long)| other != index && long.starts_with(code)),
                "{code}"
            );
        }
    }

    #[test]
    fn short_and_long_numbers_are_none() {
        assert_eq!(country("4930123456"), Some("DE"));
        assert_eq!(country("4930"), None);
        assert_eq!(country("4930123456789012"), None);
        assert_eq!(country("14155550100"), None);
    }
}
