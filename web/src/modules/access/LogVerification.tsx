import { Button } from 'antd';
import { faultOf } from '../../api/fault';
import { useFaultSentence } from '../../ui/faultWords';
import { Icon } from '../../ui/Icon';
import { Light } from '../../ui/Light';
import { useLanguage } from '../../ui/words';
import { useVerify } from './api';
import { useLogWords } from './logWords';

/** Asks the server to recompute every seal, and says what it found. */
export function LogVerification() {
  const say = useLogWords();
  const { language } = useLanguage();
  const sentence = useFaultSentence();
  const verify = useVerify();
  const found = verify.data;
  return (
    <span className="row">
      <span role="status">
        {found && <Light state={found.whole ? 'green' : 'red'} word={found.whole ? (language === 'zh' ? found.sentence : say.sealed(found.sealed, found.seals)) : language === 'zh' ? found.sentence : say.broken} title={found.sentence} />}
        {verify.error && <span className="refusal">{sentence(faultOf(verify.error))}</span>}
      </span>
      <Button type="primary" icon={<Icon name="check" />} loading={verify.isPending} onClick={() => verify.mutate()}>
        {say.verify}
      </Button>
    </span>
  );
}
