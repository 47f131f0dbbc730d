import Testing
@Test func placeholderNoticeKit() { }
