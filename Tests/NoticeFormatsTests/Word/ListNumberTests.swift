#if Documents
  import Testing

  @testable import NoticeFormats

  @Suite struct ListNumberTests {
    @Test(arguments: [
      ("decimal", 12, "12"), ("decimalZero", 3, "03"), ("decimalFullWidth", 12, "１２"),
      ("upperRoman", 14, "XIV"), ("lowerRoman", 4, "iv"), ("upperLetter", 28, "BB"),
      ("lowerLetter", 1, "a"), ("chineseCounting", 10, "十"), ("chineseCounting", 11, "十一"),
      ("chineseCountingThousand", 101, "一百零一"), ("japaneseCounting", 20, "二十"),
      ("taiwaneseCountingThousand", 1010, "一千零一十"), ("chineseLegalSimplified", 21, "贰拾壹"),
      ("ideographDigital", 10, "一〇"), ("ideographTraditional", 11, "甲"),
      ("ideographZodiac", 3, "寅"), ("decimalEnclosedCircleChinese", 3, "③"),
      ("decimalEnclosedCircle", 21, "21"), ("decimalEnclosedParen", 2, "⑵"),
      ("decimalEnclosedFullstop", 20, "⒛"), ("ideographEnclosedCircle", 1, "㊀"),
    ])
    func numbers(format: String, number: Int, text: String) {
      #expect(ListNumber.text(number, format: format) == text)
    }

    @Test func bulletsAreNoNumbers() {
      #expect(ListNumber.text(1, format: "bullet") == nil)
      #expect(ListNumber.text(1, format: "none") == nil)
    }
  }
#endif
