import 'server-only'

/** Beginnings and cores of passwords that guessers try first, in small letters: what is added to one of them does not hide it. */
export const commonWords: readonly string[] = [
  'password', 'passw0rd', 'p@ssw0rd', 'p@ssword', 'admin', 'administrator', 'root', 'test', 'guest', 'user', 'welcome', 'letmein', 'changeme', 'default', 'secret', 'login', 'master', 'hello', 'iloveyou', 'woaini', 'woaizuguo', 'zhongguo', 'wangyut', 'qq', 'abc', 'abcd', 'abcdef', 'a', 'aa', 'aaa', 'q', 'qwe', 'qwer', 'qwert', 'qwerty', 'qwertyuiop', 'asd', 'asdf', 'asdfgh', 'asdfghjkl', 'zxc', 'zxcv', 'zxcvbnm', 'qaz', 'qazwsx', 'qazwsxedc', 'wsx', '1qaz', '1qaz2wsx', '1qaz2wsx3edc', '1q2w3e', '1q2w3e4r', '1q2w3e4r5t', 'q1w2e3r4', 'zaq12wsx', 'monkey', 'dragon', 'sunshine', 'princess', 'football', 'superman', 'baseball', 'computer', 'internet', 'windows', 'mima', 'kouling', 'juesuan', 'yusuan', 'caizheng', 'caizhengju', 'czj', 'kuaiji', 'mingsuan',
]

/** Rows of keys and of the alphabet; a stretch of one, either way round, is no secret. */
export const keyRows: readonly string[] = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '!@#$%^&*()']

/** Numbers that people choose by the thousand. */
export const commonNumbers: readonly string[] = ['1314520', '5201314', '521', '520', '1314', '888888', '666666', '168168', '147258369', '159357', '987654321', '112233', '123123', '12344321', '123321', '1111']
