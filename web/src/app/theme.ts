import type { ThemeConfig } from 'antd';

/** The tokens of ui/tokens.css for antd's own components. */
export const theme: ThemeConfig = {
  cssVar: { key: 'luopan' },
  hashed: false,
  token: {
    colorPrimary: '#1A4F8B',
    colorLink: '#1A4F8B',
    colorInfo: '#1A4F8B',
    colorSuccess: '#2B7A4B',
    colorWarning: '#D09A12',
    colorError: '#BF3028',
    colorText: '#1F2328',
    colorTextSecondary: '#565B62',
    colorTextTertiary: '#70757C',
    colorTextPlaceholder: '#70757C',
    colorBorder: '#E2DED6',
    colorBorderSecondary: '#EEEBE5',
    colorBgLayout: '#F4F2EE',
    colorSplit: '#EEEBE5',
    controlOutline: '#D5E2F0',
    fontFamily: '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
    fontSize: 13,
    lineHeight: 20 / 13,
    borderRadius: 6,
    borderRadiusSM: 4,
    controlHeight: 32,
    boxShadow: 'none',
    motion: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Table: { headerBg: '#FAF9F6', rowHoverBg: '#FAF9F6', headerBorderRadius: 0, headerSplitColor: 'transparent', cellFontSizeSM: 13 },
  },
};
