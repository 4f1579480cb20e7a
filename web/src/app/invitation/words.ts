import { words } from '../../ui/words';

export const useInvitationWords = words({
  zh: {
    welcome: '开通直报账号', welcomeTo: (authority: string) => `${authority}邀请贵企业直报`, userName: '用户名', yourName: '姓名', password: '设置密码', passwordHelp: '至少10位，含小写字母和数字', repeat: '再输一次', differ: '两次输入的密码不一致', open: '开通账号', opened: '账号已开通', openedWhy: (user: string) => `用户名是${user}，现在可以登录。`, signIn: '去登录', badLink: '邀请链接无效', badLinkWhy: '链接已使用、已过期或已换新，请向当地商务部门索取新的链接。', linkUntil: (day: string) => `链接${day}前有效，只能用一次`,
  },
  en: {
    welcome: 'Open your reporting account', welcomeTo: (authority: string) => `${authority} invites your enterprise to report`, userName: 'User name', yourName: 'Your name', password: 'Choose a password', passwordHelp: 'At least 10 characters, small letters and figures among them', repeat: 'Once more', differ: 'The two passwords differ', open: 'Open account', opened: 'Your account is open', openedWhy: (user: string) => `Your user name is ${user}. You can sign in now.`, signIn: 'Sign in', badLink: 'The link does not serve', badLinkWhy: 'It was used, has expired or was replaced; ask your local commerce bureau for a new one.', linkUntil: (day: string) => `Serves once, until ${day}`,
  },
});
