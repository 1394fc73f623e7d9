'use client'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { LostBar } from './bar/lost-bar'
import { PlainPage } from './plain-page'

/** Something broke that is not the person's doing. What was typed is kept by the browser (see the forms). */
const WorkspaceError = ({ error, reset }: { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }) => (
  <>
    <LostBar />
    <PlainPage title="这一页暂时打不开" actions={<><Button variant="primary" onClick={reset}>再试一次</Button><ButtonLink href="/disclosures">回到列表</ButtonLink></>}>
      不是您的操作有误，已保存的内容没有改变。请稍等片刻再试；仍打不开，请告诉管理员{error.digest === undefined ? '' : `编号 ${error.digest}`}。
    </PlainPage>
  </>
)

export default WorkspaceError
