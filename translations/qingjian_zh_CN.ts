<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Attachment</name>
    <message>
        <source>Form</source>
        <translation>工作单</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>批复</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Kind of owner</source>
        <translation>所属记录种类</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所属记录</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>拍摄人</translation>
    </message>
    <message>
        <source>Not for publication</source>
        <translation>不公开</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>CalendarRecord</name>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Notice number</source>
        <translation>通知文号</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
</context>
<context>
    <name>CaseExtension</name>
    <message>
        <source>Disposal case</source>
        <translation>处置清单</translation>
    </message>
    <message>
        <source>Step code</source>
        <translation>步骤代码</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>延长天数</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>文书号</translation>
    </message>
    <message>
        <source>Extension of a case</source>
        <translation>处置延期</translation>
    </message>
    <message>
        <source>Due before it</source>
        <translation>延期前期限</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>What can be done with a record now, and why not</source>
        <translation>现在可以对记录做什么，不能做的原因</translation>
    </message>
    <message>
        <source>Move a record to its next state</source>
        <translation>将记录转入下一状态</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Disposal cases and their steps</source>
        <translation>处置清单及其步骤</translation>
    </message>
    <message>
        <source>“%1” is no date (YYYY-MM-DD)</source>
        <translation>“%1”不是日期（应写作 YYYY-MM-DD）</translation>
    </message>
    <message>
        <source>“%1” is no whole number</source>
        <translation>“%1”不是整数</translation>
    </message>
    <message>
        <source>--%1 needs a value</source>
        <translation>--%1 后面需要一个值</translation>
    </message>
    <message>
        <source>--now is written YYYY-MM-DDTHH:MM</source>
        <translation>--now 应写作 YYYY-MM-DDTHH:MM</translation>
    </message>
    <message>
        <source>--lang is zh or en</source>
        <translation>--lang 只能是 zh 或 en</translation>
    </message>
    <message>
        <source>there is no option %1 here</source>
        <translation>此处没有选项 %1</translation>
    </message>
    <message>
        <source>--%1 takes no value</source>
        <translation>--%1 不带值</translation>
    </message>
    <message>
        <source>“%1” is not of the form name=value</source>
        <translation>“%1”不是“名称=值”的形式</translation>
    </message>
    <message>
        <source>too few arguments</source>
        <translation>参数不足</translation>
    </message>
    <message>
        <source>“%1” is one argument too many</source>
        <translation>多余的参数“%1”</translation>
    </message>
    <message>
        <source>--%1 is missing</source>
        <translation>缺少 --%1</translation>
    </message>
    <message>
        <source>no command is given</source>
        <translation>没有给出命令</translation>
    </message>
    <message>
        <source>there is no command %1</source>
        <translation>没有命令 %1</translation>
    </message>
    <message>
        <source>what should be done is not given</source>
        <translation>没有给出要做什么</translation>
    </message>
    <message>
        <source>Judge measured values against requirements (GB/T 8170)</source>
        <translation>按 GB/T 8170 判定实测值是否符合要求</translation>
    </message>
    <message>
        <source>Round a value (GB/T 8170)</source>
        <translation>按 GB/T 8170 修约数值</translation>
    </message>
    <message>
        <source>Notices and their service</source>
        <translation>通知及其送达</translation>
    </message>
    <message>
        <source>Objections to a result</source>
        <translation>对检验结果的异议</translation>
    </message>
    <message>
        <source>act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>可办</translation>
    </message>
    <message>
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>by</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>chains</source>
        <translation>校验链</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>commits</source>
        <translation>提交数</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>files</source>
        <translation>文件数</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>ids</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>integrity</source>
        <translation>完整性</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>修约间隔</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>message</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>need</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>old</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>onTime</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>新挂账</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>requirement</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>修约值</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>扣除日</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>to</source>
        <translation>新</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>workday</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>workdays</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Sampling plans, their tasks and draws</source>
        <translation>抽检计划、任务和双随机抽取</translation>
    </message>
    <message>
        <source>Records of every kind</source>
        <translation>各类记录</translation>
    </message>
    <message>
        <source>Take back what was saved</source>
        <translation>撤销已保存的内容</translation>
    </message>
    <message>
        <source>Who changed what, when and why</source>
        <translation>何人何时因何更改了什么</translation>
    </message>
    <message>
        <source>Find records by words or initials</source>
        <translation>按词语或拼音首字母查找记录</translation>
    </message>
    <message>
        <source>Results of laboratories and published tables</source>
        <translation>检验结果和公布结果表</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>--level is district, city or province</source>
        <translation>--level 只能是 district、city 或 province</translation>
    </message>
    <message>
        <source>The store: a folder with everything of one office</source>
        <translation>数据库：一个机构的全部数据所在的文件夹</translation>
    </message>
    <message>
        <source>The sample year 2018: %1 samples, %2 cases, %3 of them closed; handled on time %4 of %5.</source>
        <translation>示例年度 2018：样品 %1 个，清单 %2 份，其中销号 %3 份；应处理 %5 份，按时 %4 份。</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>数据库：%1</translation>
    </message>
    <message>
        <source>Papers, tables and charts:</source>
        <translation>文书、表格和图表：</translation>
    </message>
    <message>
        <source>A sample year</source>
        <translation>示例年度</translation>
    </message>
    <message>
        <source>Computers that packages are taken from</source>
        <translation>可接收其数据包的计算机</translation>
    </message>
    <message>
        <source>Exchange with other offices by files</source>
        <translation>与其他机关通过文件交换数据</translation>
    </message>
    <message>
        <source>What two sides wrote differently</source>
        <translation>两方填写不一致之处</translation>
    </message>
    <message>
        <source>--labels is a number from 1 to 200</source>
        <translation>--labels 应为 1 到 200 的数</translation>
    </message>
    <message>
        <source>ID is missing (or --blank)</source>
        <translation>缺少 ID（或用 --blank 打印空白表）</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Benchmarks</source>
        <translation>性能测试</translation>
    </message>
    <message>
        <source>Results by category (batches)</source>
        <translation>各类商品抽检结果（批次）</translation>
    </message>
    <message>
        <source>Conforming</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Non-compliant</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Label only</source>
        <translation>仅标识不合格</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>结果公示</translation>
    </message>
    <message>
        <source>--by is one of: %1</source>
        <translation>--by 只能是：%1</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Pass rate</source>
        <translation>合格率</translation>
    </message>
    <message>
        <source>Failing items</source>
        <translation>不合格项目</translation>
    </message>
    <message>
        <source>Cases handled on time</source>
        <translation>按时处理率</translation>
    </message>
    <message>
        <source>Cases by office</source>
        <translation>各机构处置情况</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation>数据日期：%1</translation>
    </message>
    <message>
        <source>TABLE is one of: %1</source>
        <translation>TABLE 只能是：%1</translation>
    </message>
    <message>
        <source>Figures and what is to be done</source>
        <translation>统计指标与待办事项</translation>
    </message>
    <message>
        <source>N is a number from 0 to %1</source>
        <translation>N 须为 0 到 %1 之间的数</translation>
    </message>
    <message>
        <source>“%1” is no filter</source>
        <translation>“%1”不是筛选条件</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1”不是数</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>已完成。</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>正在收入</translation>
    </message>
    <message>
        <source>Name the record and its field, and either --take or --value</source>
        <translation>请写明记录和字段，并给出 --take 或 --value 之一</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>案件数</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>联次</translation>
    </message>
    <message>
        <source>daysLeft</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>dryRun</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>from</source>
        <translation>原</translation>
    </message>
    <message>
        <source>gaps</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>headerRow</source>
        <translation>表头行</translation>
    </message>
    <message>
        <source>history</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>label</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>labelOnly</source>
        <translation>仅标签不合格</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>设备字母</translation>
    </message>
    <message>
        <source>light</source>
        <translation>灯号</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>matrix</source>
        <translation>矩阵表</translation>
    </message>
    <message>
        <source>met</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>notRequired</source>
        <translation>无需处置</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>officeName</source>
        <translation>机构名称</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>最早日期</translation>
    </message>
    <message>
        <source>oldestUnacknowledged</source>
        <translation>最早未确认日期</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>比较符</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划批次</translation>
    </message>
    <message>
        <source>published</source>
        <translation>已公示</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>running</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>safety</source>
        <translation>安全项目不合格</translation>
    </message>
    <message>
        <source>sampleBy</source>
        <translation>抽样截止日期</translation>
    </message>
    <message>
        <source>sampled</source>
        <translation>已抽样</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>样品数</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>scopes</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>sha256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>store</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>任务数</translation>
    </message>
    <message>
        <source>tested</source>
        <translation>已检验</translation>
    </message>
    <message>
        <source>text</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>unacknowledged</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>unknownFields</source>
        <translation>未知字段</translation>
    </message>
    <message>
        <source>unsent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>values</source>
        <translation>各方的值</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>what</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>writable</source>
        <translation>可写</translation>
    </message>
    <message>
        <source>written</source>
        <translation>本机发出</translation>
    </message>
    <message>
        <source>base</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>peer</source>
        <translation>对方设备</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>不生效</translation>
    </message>
    <message>
        <source>left</source>
        <translation>未放入</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>仍缺少</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已放入</translation>
    </message>
    <message>
        <source>%1 is no size; write 20M or 500k</source>
        <translation>“%1”不是文件大小；请写成 20M 或 500k</translation>
    </message>
    <message>
        <source>--attachments takes all or none</source>
        <translation>--attachments 只能是 all 或 none</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>A filter is act=CODE, record=ID, signature=..., withheld=yes or KEY~text</source>
        <translation>筛选条件为 act=代码、record=标识、signature=…、withheld=yes 或 键~文字</translation>
    </message>
    <message>
        <source>--limit takes a number</source>
        <translation>--limit 后应为数字</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>对所有机关</translation>
    </message>
    <message>
        <source>package</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>words</source>
        <translation>八字指纹</translation>
    </message>
    <message>
        <source>Checking signatures</source>
        <translation>正在检查签名</translation>
    </message>
    <message>
        <source>Dates of a record, and why they are those dates</source>
        <translation>记录的各项期限及其计算依据</translation>
    </message>
    <message>
        <source>byDate</source>
        <translation>按生产日期</translation>
    </message>
    <message>
        <source>dateUnknown</source>
        <translation>生产日期不明</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>editions</source>
        <translation>标准版本</translation>
    </message>
    <message>
        <source>ifBegunOn</source>
        <translation>如从该日起算</translation>
    </message>
    <message>
        <source>lastDay</source>
        <translation>顺延前末日</translation>
    </message>
    <message>
        <source>length</source>
        <translation>期限长度</translation>
    </message>
    <message>
        <source>madeUp</source>
        <translation>调休上班日</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>变动的期限</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>startEvent</source>
        <translation>起算事件</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>标注标准</translation>
    </message>
    <message>
        <source>--to and --reason are needed, or --list</source>
        <translation>需要 --to 和 --reason，或用 --list</translation>
    </message>
    <message>
        <source>case</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>daysOver</source>
        <translation>超期天数</translation>
    </message>
    <message>
        <source>handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>late</source>
        <translation>逾期步骤</translation>
    </message>
    <message>
        <source>movable</source>
        <translation>可移交</translation>
    </message>
    <message>
        <source>product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>异议中</translation>
    </message>
    <message>
        <source>disposeBy</source>
        <translation>处置期限</translation>
    </message>
    <message>
        <source>keepUntil</source>
        <translation>留样至</translation>
    </message>
    <message>
        <source>place</source>
        <translation>存放地</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>有问题的文件</translation>
    </message>
</context>
<context>
    <name>CommissionList</name>
    <message>
        <source>Commission %1 %2</source>
        <translation>委托清单 %1 %2</translation>
    </message>
</context>
<context>
    <name>ComplaintStat</name>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>线上/线下</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>举报</translation>
    </message>
    <message>
        <source>Mediated</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Mediated with success</source>
        <translation>调解成功</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Turned into cases</source>
        <translation>转立案</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>Picked up at once</source>
        <translation>首次接通</translation>
    </message>
    <message>
        <source>Asked afterwards</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Imported on</source>
        <translation>导入日期</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>Complaint figures</source>
        <translation>12315数据</translation>
    </message>
</context>
<context>
    <name>Correction</name>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Result overturned</source>
        <translation>结果改判</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Review or court decision</source>
        <translation>复议或诉讼</translation>
    </message>
    <message>
        <source>Opinion of the province</source>
        <translation>省局意见</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>更正内容</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>批准日期</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>CorrectionPlace</name>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Corrected on</source>
        <translation>更正日期</translation>
    </message>
    <message>
        <source>Corrected by</source>
        <translation>更正人</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Place of correction</source>
        <translation>载体更正</translation>
    </message>
</context>
<context>
    <name>CustodyEvent</name>
    <message>
        <source>Test sample</source>
        <translation>检验用样品</translation>
    </message>
    <message>
        <source>Backup sample</source>
        <translation>备份样品</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>封样</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>寄送</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收样</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Seal opened</source>
        <translation>启封</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>存放</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移库</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退还</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Seal broken</source>
        <translation>封样破损</translation>
    </message>
    <message>
        <source>Quantity too small</source>
        <translation>数量不足</translation>
    </message>
    <message>
        <source>Differs from the form</source>
        <translation>与工作单不符</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Not fit for testing</source>
        <translation>不适合检验</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>交出人</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Seal number</source>
        <translation>封条号</translation>
    </message>
    <message>
        <source>Seal intact</source>
        <translation>封条完好</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运人</translation>
    </message>
    <message>
        <source>Parcel number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Reason of the refusal</source>
        <translation>拒收原因</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Custody event</source>
        <translation>流转记录</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Folder of the store to open.</source>
        <translation>要打开的数据库文件夹。</translation>
    </message>
    <message>
        <source>Works as if this were the time of day (local time).</source>
        <translation>以此时刻作为当前时间（当地时间）。</translation>
    </message>
    <message>
        <source>Language of the window, whatever the locale of the computer.</source>
        <translation>界面语言，不随计算机的区域设置变化。</translation>
    </message>
    <message>
        <source>Who signs in: login name, staff number or unique name; the password stands in QINGJIAN_PASSWORD.</source>
        <translation>登录人员：登录名、工号或唯一的姓名；密码取自 QINGJIAN_PASSWORD。</translation>
    </message>
    <message>
        <source>--lang takes zh or en.</source>
        <translation>--lang 只能是 zh 或 en。</translation>
    </message>
    <message>
        <source>--now takes a time such as 2018-09-14T09:00.</source>
        <translation>--now 须为时间，例如 2018-09-14T09:00。</translation>
    </message>
    <message>
        <source>The fonts of the program could not be loaded; papers may look different.</source>
        <translation>程序自带字体未能加载，文书外观可能不同。</translation>
    </message>
    <message>
        <source>Package (.qjx) or table of results to take in.</source>
        <translation>要接收的数据包（.qjx）或检验结果表。</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Device letter</source>
        <translation>设备字母</translation>
    </message>
    <message>
        <source>Public signing key</source>
        <translation>签名公钥</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
</context>
<context>
    <name>DisposalCase</name>
    <message>
        <source>Safety failure</source>
        <translation>安全项目不合格</translation>
    </message>
    <message>
        <source>Intrinsic quality failure</source>
        <translation>内在质量不合格</translation>
    </message>
    <message>
        <source>Label only</source>
        <translation>仅标识不合格</translation>
    </message>
    <message>
        <source>Risk signal</source>
        <translation>风险问题</translation>
    </message>
    <message>
        <source>Case filed</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Case not filed</source>
        <translation>不予立案</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>移送</translation>
    </message>
    <message>
        <source>Not yet decided</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>Kind of failure</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Handling office</source>
        <translation>承办机构</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Checker</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>挂账日期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>处置期限</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Stock found</source>
        <translation>库存数量</translation>
    </message>
    <message>
        <source>Quantity sold</source>
        <translation>已售数量</translation>
    </message>
    <message>
        <source>Quantity sealed</source>
        <translation>封存数量</translation>
    </message>
    <message>
        <source>Quantity recalled</source>
        <translation>召回数量</translation>
    </message>
    <message>
        <source>Goods value</source>
        <translation>货值金额</translation>
    </message>
    <message>
        <source>Case decision</source>
        <translation>立案情况</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>案号</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Penalty decision</source>
        <translation>处罚决定文号</translation>
    </message>
    <message>
        <source>Penalty decided on</source>
        <translation>处罚决定日期</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>罚款</translation>
    </message>
    <message>
        <source>Confiscated</source>
        <translation>没收金额</translation>
    </message>
    <message>
        <source>Penalty published on</source>
        <translation>处罚信息公示日</translation>
    </message>
    <message>
        <source>Handed to the police on</source>
        <translation>移送公安日期</translation>
    </message>
    <message>
        <source>Producer&apos;s authority told on</source>
        <translation>通报生产者所在地日期</translation>
    </message>
    <message>
        <source>Checklist version</source>
        <translation>清单模板版本</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已挂账</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新挂账</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>Disposal case</source>
        <translation>处置清单</translation>
    </message>
    <message>
        <source>Checklist of the office</source>
        <translation>本局清单模板</translation>
    </message>
    <message>
        <source>First closed on</source>
        <translation>首次销号日</translation>
    </message>
    <message>
        <source>Reopened on</source>
        <translation>重新挂账日</translation>
    </message>
    <message>
        <source>Goes on as</source>
        <translation>移送后案件</translation>
    </message>
    <message>
        <source>Taken over from</source>
        <translation>移送前案件</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>移送单位</translation>
    </message>
    <message>
        <source>Letter of transfer</source>
        <translation>移送函文号</translation>
    </message>
</context>
<context>
    <name>DisposalStep</name>
    <message>
        <source>Required</source>
        <translation>必办</translation>
    </message>
    <message>
        <source>As the case demands</source>
        <translation>视情</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Disposal case</source>
        <translation>处置清单</translation>
    </message>
    <message>
        <source>Step code</source>
        <translation>步骤代码</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Rule of the deadline</source>
        <translation>期限规则</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>办理日期</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>文书号</translation>
    </message>
    <message>
        <source>Why not applicable</source>
        <translation>不适用理由</translation>
    </message>
    <message>
        <source>Verified by</source>
        <translation>核实人</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>核实日期</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Disposal step</source>
        <translation>处置步骤</translation>
    </message>
</context>
<context>
    <name>Draw</name>
    <message>
        <source>Prepared</source>
        <translation>已备名单</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>已抽取</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>不公示</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已公示</translation>
    </message>
    <message>
        <source>Plan tasks</source>
        <translation>抽检任务</translation>
    </message>
    <message>
        <source>Roster of subjects</source>
        <translation>对象名录</translation>
    </message>
    <message>
        <source>Roster of officers</source>
        <translation>人员名录</translation>
    </message>
    <message>
        <source>Digest of the rosters</source>
        <translation>名录摘要</translation>
    </message>
    <message>
        <source>Strata</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Number announced in the room</source>
        <translation>现场公布数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法版本</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>抽取结果</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Publish the list</source>
        <translation>公示名单</translation>
    </message>
    <message>
        <source>List published on</source>
        <translation>名单公示日</translation>
    </message>
    <message>
        <source>Redraw of</source>
        <translation>重抽自</translation>
    </message>
    <message>
        <source>Reason of the redraw</source>
        <translation>重抽理由</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>双随机抽取</translation>
    </message>
</context>
<context>
    <name>DrawSubstitute</name>
    <message>
        <source>Draw</source>
        <translation>双随机抽取</translation>
    </message>
    <message>
        <source>Drawn officer</source>
        <translation>原抽取人员</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>替换人员</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Trader</source>
        <translation>经营者</translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation>人员替换</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The command is not understood: %1. See the help for how it is written.</source>
        <translation>命令无法识别：%1。请查看帮助中的写法。</translation>
    </message>
    <message>
        <source>There is no %1 “%2”. Check the number, or look for it in the list.</source>
        <translation>没有找到%1“%2”。请核对编号，或到列表中查找。</translation>
    </message>
    <message>
        <source>Several records of the kind %1 answer to “%2”. Give the full number.</source>
        <translation>有多条%1与“%2”相符，请给出完整编号。</translation>
    </message>
    <message>
        <source>“%1” is no kind of record. The help lists all kinds.</source>
        <translation>“%1”不是记录种类，帮助中列有全部种类。</translation>
    </message>
    <message>
        <source>A record of the kind %1 has no field “%2”. Check the spelling.</source>
        <translation>%1没有“%2”这个字段，请核对名称。</translation>
    </message>
    <message>
        <source>“%1” is empty. Fill it in.</source>
        <translation>“%1”没有填写，请填写。</translation>
    </message>
    <message>
        <source>These fields are still empty: %1. Fill them in.</source>
        <translation>以下各项还没有填写：%1。请补充。</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”; %3 is expected. Correct it.</source>
        <translation>“%1”不能是“%2”，应为%3，请改正。</translation>
    </message>
    <message>
        <source>Several things have to be put right:</source>
        <translation>以下各项需要改正：</translation>
    </message>
    <message>
        <source>Another record already has “%2” as %1. Use that one, or enter another value.</source>
        <translation>已有记录的%1是“%2”。请使用该记录，或另填一个值。</translation>
    </message>
    <message>
        <source>A record of the kind %1 knows no act “%2”.</source>
        <translation>%1没有“%2”这一操作。</translation>
    </message>
    <message>
        <source>“%1” cannot be done in the state “%2”.</source>
        <translation>“%2”状态下不能“%1”。</translation>
    </message>
    <message>
        <source>This needs the role “%1”, which you do not have. Ask someone who has it, or an administrator.</source>
        <translation>此操作需要“%1”角色，您没有该角色。请由有权人员办理，或联系系统管理员。</translation>
    </message>
    <message>
        <source>This can only be done at the level %1.</source>
        <translation>此操作只能由%1级办理。</translation>
    </message>
    <message>
        <source>The record belongs to “%1”; only that office may change it.</source>
        <translation>该记录属于“%1”，只能由该机构修改。</translation>
    </message>
    <message>
        <source>The same person may not do both steps: “%1” did the first one. Ask a colleague.</source>
        <translation>两个步骤不能由同一人办理：前一步由“%1”办理，请由其他同事办理。</translation>
    </message>
    <message>
        <source>A reason has to be given for this. Enter it.</source>
        <translation>此操作必须写明理由，请填写。</translation>
    </message>
    <message>
        <source>A condition of this step is not met: %1</source>
        <translation>此步骤的条件还不具备：%1</translation>
    </message>
    <message>
        <source>No officer is known as “%1”. Check the name, or have an administrator enter the person.</source>
        <translation>没有人员“%1”。请核对姓名，或请系统管理员登记。</translation>
    </message>
    <message>
        <source>The password is wrong. Try again.</source>
        <translation>密码不正确，请重新输入。</translation>
    </message>
    <message>
        <source>This cannot be taken back, because other records build on it: %1. Deal with these first.</source>
        <translation>还有记录以此为基础，不能撤回：%1。请先处理这些记录。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>“%1” is a folder, but a file is needed. Choose a file in it.</source>
        <translation>“%1”是文件夹，这里需要文件。请选择其中的文件。</translation>
    </message>
    <message>
        <source>The file “%1” is empty. Ask the sender for a whole one.</source>
        <translation>文件“%1”是空的，请向提供方索取完整文件。</translation>
    </message>
    <message>
        <source>The file “%1” is not of the right kind; %2 is expected.</source>
        <translation>文件“%1”的类型不对，应为%2。</translation>
    </message>
    <message>
        <source>The file “%1” could not be written: %2. Check the folder, your rights and the free space.</source>
        <translation>文件“%1”未能写入：%2。请检查文件夹、权限和剩余空间。</translation>
    </message>
    <message>
        <source>“%1” is there already and is not overwritten. Choose another name.</source>
        <translation>“%1”已经存在，不会覆盖。请另取名称。</translation>
    </message>
    <message>
        <source>The characters of “%1” cannot be read. Save it as UTF-8 or GBK and try again.</source>
        <translation>无法识别“%1”的文字编码，请另存为 UTF-8 或 GBK 后重试。</translation>
    </message>
    <message>
        <source>No header row was found among the first ten rows of “%1”. Check that the table has column names.</source>
        <translation>“%1”的前十行中没有找到表头。请确认表格有列名。</translation>
    </message>
    <message>
        <source>The table has %1 columns; at most %2 are read. Remove the columns that are not needed.</source>
        <translation>表格有 %1 列，最多读取 %2 列。请删除不需要的列。</translation>
    </message>
    <message>
        <source>The cell in row %1, column %2 holds %3 bytes, too much for one cell. Shorten it.</source>
        <translation>第 %1 行第 %2 列的单元格有 %3 字节，超过上限，请缩短。</translation>
    </message>
    <message>
        <source>Row %1 was not taken: %2</source>
        <translation>第 %1 行未导入：%2</translation>
    </message>
    <message>
        <source>No row of “%1” could be taken. See the reason beside each row.</source>
        <translation>“%1”没有一行可以导入，请查看各行原因。</translation>
    </message>
    <message>
        <source>There is no data store in “%1”. Check the folder, or set up a new one.</source>
        <translation>“%1”中没有数据库。请核对文件夹，或新建一个。</translation>
    </message>
    <message>
        <source>There is a data store in “%1” already. It is left as it is.</source>
        <translation>“%1”中已有数据库，原样保留。</translation>
    </message>
    <message>
        <source>The data store “%1” is in use by another program on %2 (process %3). Close that one first.</source>
        <translation>数据库“%1”正被 %2 上的其他程序使用（进程 %3），请先关闭。</translation>
    </message>
    <message>
        <source>The data store “%1” can only be read. Check your rights to the folder.</source>
        <translation>数据库“%1”只能读取，请检查文件夹权限。</translation>
    </message>
    <message>
        <source>The data store “%1” is damaged: %2. Restore the last backup; do not go on working in it.</source>
        <translation>数据库“%1”已损坏：%2。请恢复最近的备份，不要继续使用。</translation>
    </message>
    <message>
        <source>The data store “%1” was written by a newer version (%2; this program knows up to %3). Update the program.</source>
        <translation>数据库“%1”由更新的版本写入（%2，本程序最高支持 %3），请升级程序。</translation>
    </message>
    <message>
        <source>The data store “%1” lies on a network drive, where it could be damaged. Move it to a disk of this computer.</source>
        <translation>数据库“%1”在网络驱动器上，可能损坏。请移到本机磁盘。</translation>
    </message>
    <message>
        <source>There is not enough free space at “%1”. Nothing was changed; free some space and try again.</source>
        <translation>“%1”所在磁盘空间不足，没有作任何更改。请清理空间后重试。</translation>
    </message>
    <message>
        <source>A file is just being imported. Your draft is kept; save it again when the import has ended.</source>
        <translation>正在导入文件。您的草稿已保留，请在导入结束后再保存。</translation>
    </message>
    <message>
        <source>The data store reported a fault: %1. Nothing was changed; try again, and check the store if it happens again.</source>
        <translation>数据库报告故障：%1。没有作任何更改，请重试；如再次出现，请检查数据库。</translation>
    </message>
    <message>
        <source>The data package comes from “%1”, which is not among the offices you exchange with. Accept that office first.</source>
        <translation>数据包来自“%1”，不在交换机构之列。请先认可该机构。</translation>
    </message>
    <message>
        <source>The data package was signed by a device that is not known here (fingerprint %1). Compare the fingerprint with the sender and accept the device.</source>
        <translation>数据包由未登记的设备签名（指纹 %1）。请与对方核对指纹后认可该设备。</translation>
    </message>
    <message>
        <source>The data package needs version %1 of the program or later. Update the program; the package is kept.</source>
        <translation>数据包需要 %1 或更高版本的程序。请升级程序，数据包已保留。</translation>
    </message>
    <message>
        <source>There is no paper “%1”. The list of papers shows all.</source>
        <translation>没有文书“%1”，文书列表中列有全部文书。</translation>
    </message>
    <message>
        <source>The paper %1 cannot be printed for a record of the kind %2.</source>
        <translation>文书 %1 不能用于%2。</translation>
    </message>
    <message>
        <source>The template %1 has a fault in line %2: “%3”. Correct it, or restore the template as shipped.</source>
        <translation>模板 %1 第 %2 行有误：“%3”。请改正，或恢复原始模板。</translation>
    </message>
    <message>
        <source>The rule table holds no rule %1 for this case. Ask an administrator to check the rule table.</source>
        <translation>规则表中没有适用的规则 %1，请系统管理员检查规则表。</translation>
    </message>
    <message>
        <source>The work calendar has a fault in row %1: %2. Correct the file and import it again.</source>
        <translation>工作日历第 %1 行有误：%2。请改正文件后重新导入。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，没有作任何更改。</translation>
    </message>
    <message>
        <source>The data package “%1” is damaged, or somebody has altered it. Nothing of it is believed; ask the sender to send it again.</source>
        <translation>数据包“%1”已损坏或被改动，其中的内容一概不予采信。请对方重新发送。</translation>
    </message>
    <message>
        <source>Two sides wrote “%1” differently and nobody has decided yet. Settle it on the page Exchange first.</source>
        <translation>“%1”两边填写不一致，冲突尚未处理。请先在“数据交换”页处理冲突。</translation>
    </message>
    <message>
        <source>This act must be signed by “%1”, and the signature does not fit. Have the person sign in and do it again.</source>
        <translation>此步骤须由“%1”签名，现有签名不符。请本人登录后重新办理。</translation>
    </message>
    <message>
        <source>A newer version of the program has written %2 values into “%1” that this one does not know. Update the program first; nothing is lost.</source>
        <translation>“%1”有 %2 个字段需要更新的版本。请先更新本程序；数据都已完整保留。</translation>
    </message>
    <message>
        <source>The data package “%1” is sealed for other computers and cannot be opened here. Ask the sender to accept this computer and to make the package again, or open it on the computer that it was made for.</source>
        <translation>数据包“%1”是加密发给其他电脑的，本机打不开。请发送方先接受本机、再重新制作数据包，或者在它所指定的电脑上打开。</translation>
    </message>
    <message>
        <source>No computer of “%1” is accepted here yet, so there is nobody to seal the package for. Take in a package of that office first and accept its computer, or send it unsealed.</source>
        <translation>本机还没有接受“%1”的任何电脑，无法为其加密数据包。请先接收该机构的数据包并接受其电脑，或者不加密发送。</translation>
    </message>
    <message>
        <source>The data package “%1” was cut into %3 files; missing: no. %2. Put all of them into the same folder and open any one of them again.</source>
        <translation>数据包“%1”分成了 %3 个文件，缺少第 %2 个。请把全部文件放在同一个文件夹中，再打开其中任意一个。</translation>
    </message>
    <message>
        <source>The device “%1” has been revoked: nothing that it writes is taken any more. Use another one.</source>
        <translation>设备“%1”已被吊销，它写的内容不再接收，请换用其他设备。</translation>
    </message>
    <message>
        <source>Wrong passwords were entered several times. Wait %1 seconds, then try again.</source>
        <translation>密码多次输错，请等待 %1 秒后再试。</translation>
    </message>
    <message>
        <source>columns for the date and the kind of day are missing</source>
        <translation>缺少日期列或类别列</translation>
    </message>
    <message>
        <source>this is no date:</source>
        <translation>不是日期：</translation>
    </message>
    <message>
        <source>this is neither a holiday nor a make-up workday:</source>
        <translation>既不是放假也不是补班：</translation>
    </message>
    <message>
        <source>the day does not belong to the year of the calendar:</source>
        <translation>该日不属于此日历的年度：</translation>
    </message>
    <message>
        <source>this day stands in it twice:</source>
        <translation>同一天重复出现：</translation>
    </message>
    <message>
        <source>this day is a holiday and a workday at once:</source>
        <translation>同一天既放假又上班：</translation>
    </message>
    <message>
        <source>a day in the middle of a festival is missing:</source>
        <translation>节假日中间缺少一天：</translation>
    </message>
    <message>
        <source>no day stands in it</source>
        <translation>其中没有任何日期</translation>
    </message>
    <message>
        <source>The file “%1” is not there. Check the path; if it was there a moment ago, it was moved, renamed or deleted, or its medium was taken out.</source>
        <translation>文件“%1”不存在。请检查路径；如果刚才还在，可能已被移动、改名、删除，或者存储介质已拔出。</translation>
    </message>
    <message>
        <source>The file “%1” has %2; at most %3 are taken for one file. Shorten the video or save it smaller, or divide the file. The limit is a parameter of the office.</source>
        <translation>文件“%1”大小为 %2，单个文件最大 %3。请截短或压缩视频后再添加，或者把文件拆分；上限可由本单位在参数中调整。</translation>
    </message>
    <message>
        <source>The file “%1” changed while it was being read. Wait until the other program has finished with it, then choose it again.</source>
        <translation>读取时文件“%1”发生了变化。请等其他程序写完后重新选择。</translation>
    </message>
    <message>
        <source>“%1” is a program or can start one. Programs are never filed, whatever their name says. Ask the sender for the document itself.</source>
        <translation>“%1”是程序或者能启动程序。无论名称如何，程序一律不予归档；请向发送人索取文件本身。</translation>
    </message>
    <message>
        <source>“%1” ends in “%2”, but something else is in it (%3). Open it, save it under its right kind, and choose it again.</source>
        <translation>“%1”的扩展名是“%2”，但内容不是这种文件（%3）。请打开后按正确的类型另存，再重新选择。</translation>
    </message>
    <message>
        <source>“%1” is damaged: it is not the file that was filed. Add the same file again, fetch it from a backup, or have it sent in a package.</source>
        <translation>“%1”已损坏，与当时归档的文件不一致。请重新添加同一文件、从备份恢复，或者让对方用数据包再发一次。</translation>
    </message>
    <message>
        <source>The printer stopped at page %2 of %3 (%1). What comes before it has gone to the printer. Check paper and cable, then go on from there.</source>
        <translation>打印机在第 %2 页（共 %3 页，%1）停止，此前各页已送到打印机。请检查纸张和连接，然后从该页继续。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2. If it is open elsewhere, close it there; check your rights. If it is damaged, ask for it to be saved or sent again.</source>
        <translation>文件“%1”无法读取：%2。如在其他程序中打开，请先关闭；并检查权限。如已损坏，请对方重新保存或发送。</translation>
    </message>
</context>
<context>
    <name>FileIntake</name>
    <message>
        <source>Filing %1</source>
        <translation>正在归档 %1</translation>
    </message>
    <message>
        <source>Photo of %1 × %2 points, made smaller to %3 × %4</source>
        <translation>原照片 %1 × %2 像素，已缩小为 %3 × %4</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message numerus="yes">
        <source>and %n more file(s)</source>
        <translation>
            <numerusform>另有 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
</context>
<context>
    <name>GuardText</name>
    <message>
        <source>the accreditation has a date but no number</source>
        <translation>资质认定有有效期而没有证书号</translation>
    </message>
    <message>
        <source>the sample is public already</source>
        <translation>该样品已经公示</translation>
    </message>
    <message>
        <source>the area code is not one of six digits</source>
        <translation>行政区划代码不是六位数字</translation>
    </message>
    <message>
        <source>the seal of the backup sample is broken</source>
        <translation>备份样品封条已破损</translation>
    </message>
    <message>
        <source>the batches of the tasks do not add up to those of the plan</source>
        <translation>各任务批次之和与计划批次不符</translation>
    </message>
    <message>
        <source>the number of spare batches is negative</source>
        <translation>备用批次为负数</translation>
    </message>
    <message>
        <source>the number of batches has to be greater than zero</source>
        <translation>批次必须大于零</translation>
    </message>
    <message>
        <source>fewer samples are sealed than the task has batches</source>
        <translation>已封样的批次少于任务批次</translation>
    </message>
    <message>
        <source>the days of the calendar are not well formed</source>
        <translation>日历中的日期有误</translation>
    </message>
    <message>
        <source>no disposal case is open for the failure</source>
        <translation>不合格商品还没有挂账</translation>
    </message>
    <message>
        <source>the disposal case is overdue</source>
        <translation>处置已经逾期</translation>
    </message>
    <message>
        <source>the certificate has a date but no number</source>
        <translation>执法证有有效期而没有证号</translation>
    </message>
    <message>
        <source>the one who checks may not be the one who entered it</source>
        <translation>核对人不能是录入人</translation>
    </message>
    <message>
        <source>the checker may not be the handler</source>
        <translation>核查人不能是承办人</translation>
    </message>
    <message>
        <source>the checker may not be the maker</source>
        <translation>审核人不能是拟稿人</translation>
    </message>
    <message>
        <source>the case is closed before it was opened</source>
        <translation>销号日早于挂账日</translation>
    </message>
    <message>
        <source>the one who confirms may not be the one who entered it</source>
        <translation>确认人不能是录入人</translation>
    </message>
    <message>
        <source>a credit code or a registration number is needed</source>
        <translation>统一社会信用代码和注册号至少填一项</translation>
    </message>
    <message>
        <source>the check character of the credit code is wrong</source>
        <translation>统一社会信用代码校验码有误</translation>
    </message>
    <message>
        <source>the time lies before the last event of the chain</source>
        <translation>时间早于流转链的上一环节</translation>
    </message>
    <message>
        <source>the one who hands over is not the one who received the sample last</source>
        <translation>交出人与上一环节的接收人不符</translation>
    </message>
    <message>
        <source>the chain of custody has ended already</source>
        <translation>流转链已经结束</translation>
    </message>
    <message>
        <source>the chain of custody has to begin with sealing</source>
        <translation>流转链必须从封样开始</translation>
    </message>
    <message>
        <source>the data check has an open finding</source>
        <translation>数据体检还有未处理的问题</translation>
    </message>
    <message>
        <source>the dates are not in order</source>
        <translation>日期先后顺序有误</translation>
    </message>
    <message>
        <source>it is decided before it was received</source>
        <translation>决定日期早于收到日期</translation>
    </message>
    <message>
        <source>the digest of the file is not a SHA-256</source>
        <translation>文件摘要不是 SHA-256</translation>
    </message>
    <message>
        <source>the denominator is zero, so there is no value</source>
        <translation>分母为零，没有值</translation>
    </message>
    <message>
        <source>it is dated before the notice</source>
        <translation>日期早于通知日期</translation>
    </message>
    <message>
        <source>the end lies before the start</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>there is no evidence: attach a file or give the number of the paper</source>
        <translation>没有证据：请附上文件或填写文号</translation>
    </message>
    <message>
        <source>the fate of the sample is not recorded</source>
        <translation>尚未登记样品处置</translation>
    </message>
    <message>
        <source>there is no sample yet</source>
        <translation>尚无样品</translation>
    </message>
    <message>
        <source>the formalities were done in time</source>
        <translation>手续已按期办结</translation>
    </message>
    <message>
        <source>the formalities were done too late</source>
        <translation>手续逾期办理</translation>
    </message>
    <message>
        <source>the list to draw from is empty</source>
        <translation>抽取名录是空的</translation>
    </message>
    <message>
        <source>a free sample cannot have been paid for</source>
        <translation>无偿样品不应有购样费</translation>
    </message>
    <message>
        <source>mark, name, producer, model and batch have to stand together</source>
        <translation>商标、名称、标称生产者、型号和批号必须同时列出</translation>
    </message>
    <message>
        <source>the correction is issued before it was approved</source>
        <translation>发布日期早于批准日期</translation>
    </message>
    <message>
        <source>the report has no test items</source>
        <translation>检验报告没有检验项目</translation>
    </message>
    <message>
        <source>the laboratory&apos;s accreditation had ended on the day of issue</source>
        <translation>签发日承检机构的资质认定已过期</translation>
    </message>
    <message>
        <source>the laboratory has no contract in force</source>
        <translation>承检机构没有有效的委托协议</translation>
    </message>
    <message>
        <source>the application came too late</source>
        <translation>申请已逾期</translation>
    </message>
    <message>
        <source>the upper limit lies below the lower one</source>
        <translation>上限小于下限</translation>
    </message>
    <message>
        <source>the list of the draw is not to be published</source>
        <translation>抽取名单不公示</translation>
    </message>
    <message>
        <source>a record cannot be merged into itself</source>
        <translation>记录不能并入自身</translation>
    </message>
    <message>
        <source>the amount is negative</source>
        <translation>金额为负数</translation>
    </message>
    <message>
        <source>the number is negative</source>
        <translation>数值为负数</translation>
    </message>
    <message>
        <source>there is no backup sample and no reason for it in the remarks</source>
        <translation>没有备份样品，备注中也未写明原因</translation>
    </message>
    <message>
        <source>the extension has no days</source>
        <translation>延期没有填写天数</translation>
    </message>
    <message>
        <source>this time limit cannot be paused</source>
        <translation>该期限不能中止</translation>
    </message>
    <message>
        <source>samples hang on it already</source>
        <translation>其下已有样品</translation>
    </message>
    <message>
        <source>the application came in time</source>
        <translation>申请并未逾期</translation>
    </message>
    <message>
        <source>a party has not been served yet</source>
        <translation>尚有当事人未送达</translation>
    </message>
    <message>
        <source>a not-sampled note has neither substitute nor reason</source>
        <translation>未抽到样品情况既无替补对象也无说明</translation>
    </message>
    <message>
        <source>the period of the public notice is still running</source>
        <translation>公告期尚未届满</translation>
    </message>
    <message>
        <source>an objection is open</source>
        <translation>异议还没有办结</translation>
    </message>
    <message>
        <source>the period to object is still running</source>
        <translation>异议期尚未届满</translation>
    </message>
    <message>
        <source>the officer has no valid enforcement certificate</source>
        <translation>执法人员没有有效的执法证</translation>
    </message>
    <message>
        <source>at least one witness is needed</source>
        <translation>至少需要一名见证人</translation>
    </message>
    <message>
        <source>without a service the application can only be refused as of no party</source>
        <translation>没有对应送达时，只能以“非当事人”不予受理</translation>
    </message>
    <message>
        <source>the opinion is dated before the refusal</source>
        <translation>意见日期早于拒检时间</translation>
    </message>
    <message>
        <source>the opinion is dated before the visit</source>
        <translation>意见日期早于抽样时间</translation>
    </message>
    <message>
        <source>the order is dated before the refusal</source>
        <translation>责令日期早于拒检时间</translation>
    </message>
    <message>
        <source>a category cannot be its own superior</source>
        <translation>类别不能以自己为上级</translation>
    </message>
    <message>
        <source>an office cannot be its own superior</source>
        <translation>机构不能以自己为上级</translation>
    </message>
    <message>
        <source>a part is greater than the whole</source>
        <translation>部分大于总数</translation>
    </message>
    <message>
        <source>the period cannot be read</source>
        <translation>期间无法识别</translation>
    </message>
    <message>
        <source>its plan is no longer a draft</source>
        <translation>所属计划已不是拟稿状态</translation>
    </message>
    <message>
        <source>the platform has not been notified</source>
        <translation>尚未向电商平台发出通知</translation>
    </message>
    <message>
        <source>a date is given, but there is no prepayment rule</source>
        <translation>填有建立日期，但没有先行赔付制度</translation>
    </message>
    <message>
        <source>a printed column holds private data</source>
        <translation>公示内容中含有不得公开的信息</translation>
    </message>
    <message>
        <source>the date of production lies after the sampling</source>
        <translation>生产日期晚于抽样日期</translation>
    </message>
    <message>
        <source>the nominal producer has not been notified</source>
        <translation>尚未向标称生产者发出通知</translation>
    </message>
    <message>
        <source>service by public notice counts from the end of the notice period</source>
        <translation>公告送达自公告期满之日起计算</translation>
    </message>
    <message>
        <source>the penalty is published before it was decided</source>
        <translation>处罚公示日早于处罚日期</translation>
    </message>
    <message>
        <source>the office&apos;s target for publishing is over</source>
        <translation>已超过本机构的公示时限</translation>
    </message>
    <message>
        <source>a quantity is negative</source>
        <translation>数量为负数</translation>
    </message>
    <message>
        <source>the quantity has to be greater than zero</source>
        <translation>数量必须大于零</translation>
    </message>
    <message>
        <source>the rank needs the prepayment rule</source>
        <translation>该级别需要先行赔付制度</translation>
    </message>
    <message>
        <source>a reason for the focus is given, but the category is no focus</source>
        <translation>填有重点理由，但不是重点类别</translation>
    </message>
    <message>
        <source>a reason for refusing is given, but nothing was refused</source>
        <translation>填有拒收原因，但没有拒收</translation>
    </message>
    <message>
        <source>the report is received before it was issued</source>
        <translation>收到日期早于报告签发日期</translation>
    </message>
    <message>
        <source>a draw cannot repeat itself</source>
        <translation>不能把本次抽取列为重抽对象</translation>
    </message>
    <message>
        <source>a reason for refusing is given, but the application was accepted</source>
        <translation>填有不予受理理由，但申请已受理</translation>
    </message>
    <message>
        <source>a reinspection is open</source>
        <translation>复检还没有办结</translation>
    </message>
    <message>
        <source>the sample was released before the notice</source>
        <translation>备样移交早于通知日期</translation>
    </message>
    <message>
        <source>no report names this one as the one it replaces</source>
        <translation>没有检验报告注明替代本报告</translation>
    </message>
    <message>
        <source>a record cannot replace itself</source>
        <translation>不能代替自身</translation>
    </message>
    <message>
        <source>the reply is dated before the request</source>
        <translation>批复日期早于请示日期</translation>
    </message>
    <message>
        <source>there is no accepted report</source>
        <translation>尚无已认可的检验报告</translation>
    </message>
    <message>
        <source>the report was issued before the sampling</source>
        <translation>报告签发日早于抽样日期</translation>
    </message>
    <message>
        <source>it is reported before it was published</source>
        <translation>报省备案早于公示日期</translation>
    </message>
    <message>
        <source>the sample has not been sealed anew</source>
        <translation>样品尚未重新封样</translation>
    </message>
    <message>
        <source>the result of the draw is empty</source>
        <translation>抽取结果是空的</translation>
    </message>
    <message>
        <source>the result is not final</source>
        <translation>结果尚未生效</translation>
    </message>
    <message>
        <source>risk monitoring has no verdict</source>
        <translation>风险监测不作判定</translation>
    </message>
    <message>
        <source>risk monitoring has no public verdict</source>
        <translation>风险监测不作公开判定</translation>
    </message>
    <message>
        <source>it is not said whether a risk was found</source>
        <translation>未填写是否发现风险信号</translation>
    </message>
    <message>
        <source>a risk signal leads to no case and no penalty</source>
        <translation>风险监测问题不作立案处罚</translation>
    </message>
    <message>
        <source>a risk signal is recorded, but also a verdict</source>
        <translation>已记录风险信号，不应再有判定</translation>
    </message>
    <message>
        <source>the rounding interval has to be greater than zero</source>
        <translation>修约间隔必须大于零</translation>
    </message>
    <message>
        <source>the rule id is not well formed</source>
        <translation>规则编号格式有误</translation>
    </message>
    <message>
        <source>a superior office has sampled this product</source>
        <translation>上级机构已抽查该产品</translation>
    </message>
    <message>
        <source>this office sampled this product within six months</source>
        <translation>本机构六个月内已抽查该产品</translation>
    </message>
    <message>
        <source>samples or cases are still open</source>
        <translation>尚有样品未归档或清单未销号</translation>
    </message>
    <message>
        <source>samples are not judged yet</source>
        <translation>尚有样品未判定</translation>
    </message>
    <message>
        <source>the seal is recorded as broken</source>
        <translation>封条已记录为破损</translation>
    </message>
    <message>
        <source>the seal number is not that of the last event</source>
        <translation>封条号与上一环节不一致</translation>
    </message>
    <message>
        <source>both parts of the sample carry the same seal number</source>
        <translation>检验用样品与备份样品的封条号相同</translation>
    </message>
    <message>
        <source>the seal number is used already</source>
        <translation>封条号已被使用</translation>
    </message>
    <message>
        <source>a seal cannot be broken when it is put on</source>
        <translation>封样时封条不能是破损的</translation>
    </message>
    <message>
        <source>the transition ends before the standard takes effect</source>
        <translation>过渡期早于标准实施日期</translation>
    </message>
    <message>
        <source>the date for sending lies before the sampling</source>
        <translation>寄送截止日期早于抽样日期</translation>
    </message>
    <message>
        <source>it is served before it was sent</source>
        <translation>送达日期早于发出日期</translation>
    </message>
    <message>
        <source>a party has not been served, or there is no proof of it</source>
        <translation>有当事人尚未送达或缺少送达回证</translation>
    </message>
    <message>
        <source>the sign of the value has to be + or −</source>
        <translation>报出符号只能是＋或－</translation>
    </message>
    <message>
        <source>the signature is dated before the sampling</source>
        <translation>签字日期早于抽样日期</translation>
    </message>
    <message>
        <source>the size of the file is wrong</source>
        <translation>文件大小有误</translation>
    </message>
    <message>
        <source>purchased minus sold is not the stock, and the remarks do not say why</source>
        <translation>进货量减销售量不等于存货量，备注中也未说明</translation>
    </message>
    <message>
        <source>the substitute is the same as the one replaced</source>
        <translation>替换前后是同一对象</translation>
    </message>
    <message>
        <source>the record that stays is not named, or is not active itself</source>
        <translation>未指明保留的记录，或该记录本身已停用</translation>
    </message>
    <message>
        <source>the date lies after that of the plan</source>
        <translation>日期晚于计划的日期</translation>
    </message>
    <message>
        <source>the task is neither received nor running</source>
        <translation>任务既未接收也未在执行中</translation>
    </message>
    <message>
        <source>the plan has the same task twice</source>
        <translation>计划中有重复的任务</translation>
    </message>
    <message>
        <source>a task is not completed</source>
        <translation>尚有任务未完成</translation>
    </message>
    <message>
        <source>the extension is longer than the rule allows</source>
        <translation>延长超过规则允许的上限</translation>
    </message>
    <message>
        <source>the trader has not been notified</source>
        <translation>尚未向经营者发出通知</translation>
    </message>
    <message>
        <source>the trader has no name</source>
        <translation>经营者没有名称</translation>
    </message>
    <message>
        <source>at least two inspectors are needed in the list</source>
        <translation>人员名录中至少要有两人</translation>
    </message>
    <message>
        <source>at least two different officers are needed</source>
        <translation>至少需要两名不同的执法人员</translation>
    </message>
    <message>
        <source>at least two different samplers are needed</source>
        <translation>至少需要两名不同的抽样人员</translation>
    </message>
    <message>
        <source>at least two persons have to sign</source>
        <translation>至少需要两人签字</translation>
    </message>
    <message>
        <source>the report has no verdict</source>
        <translation>检验报告没有判定</translation>
    </message>
    <message>
        <source>the verdict is not confirmed</source>
        <translation>判定尚未确认</translation>
    </message>
    <message>
        <source>the step is verified before it was done</source>
        <translation>核实日期早于办理日期</translation>
    </message>
    <message>
        <source>the one who verifies may not be the one who did it</source>
        <translation>核实人不能是办理人</translation>
    </message>
    <message>
        <source>it is withdrawn before it was received</source>
        <translation>撤回日期早于收到日期</translation>
    </message>
    <message>
        <source>a printed column uses words that are not allowed</source>
        <translation>公示内容中有不得使用的词语</translation>
    </message>
    <message>
        <source>by the conclusion the other side bears the fee</source>
        <translation>按复检结论，费用应由另一方承担</translation>
    </message>
    <message>
        <source>the year is not plausible</source>
        <translation>年份不合理</translation>
    </message>
    <message>
        <source>the case is closed or not required</source>
        <translation>该清单已销号或无需处理</translation>
    </message>
    <message>
        <source>only a publication of the city itself goes past the district</source>
        <translation>只有市局自己的公示可以不经区县局审核</translation>
    </message>
    <message>
        <source>the case is closed by a reviewer of the district</source>
        <translation>该清单须由区县局审核人员销号</translation>
    </message>
    <message>
        <source>an item does not pass the check before release</source>
        <translation>有条目未通过公示前体检</translation>
    </message>
    <message>
        <source>the item does not belong to this publication</source>
        <translation>该条目不属于此公示</translation>
    </message>
    <message>
        <source>an item has no consent of the province</source>
        <translation>有条目未经省局同意</translation>
    </message>
    <message>
        <source>the publication has not been released</source>
        <translation>该公示尚未发布</translation>
    </message>
    <message>
        <source>no place of publication with its date is recorded</source>
        <translation>未登记公示渠道和日期</translation>
    </message>
    <message>
        <source>the correction is not carried out at every place</source>
        <translation>更正尚未在每个公示渠道落实</translation>
    </message>
    <message>
        <source>the publication has no items</source>
        <translation>公示没有条目</translation>
    </message>
    <message>
        <source>the office that takes over is not named</source>
        <translation>未指明接收的机关</translation>
    </message>
    <message>
        <source>the recheck has not been passed</source>
        <translation>复查尚未合格</translation>
    </message>
    <message>
        <source>the reply leads to another state</source>
        <translation>批复结果与所选状态不符</translation>
    </message>
    <message>
        <source>the reply of the province is not recorded</source>
        <translation>未登记省局批复</translation>
    </message>
    <message>
        <source>the day for the reply is not over</source>
        <translation>反馈期限未到</translation>
    </message>
    <message>
        <source>number of the request or digest of the package is missing</source>
        <translation>缺少报批文号或报批包摘要</translation>
    </message>
    <message>
        <source>a safety case is closed by a supervisor of the city</source>
        <translation>安全类清单须由市局督查人员销号</translation>
    </message>
    <message>
        <source>a required step is neither done nor not applicable</source>
        <translation>有必办步骤尚未办理或未标为不适用</translation>
    </message>
    <message>
        <source>a required step is not verified by another person</source>
        <translation>有必办步骤尚未由他人核实</translation>
    </message>
    <message>
        <source>an office keeps its code: after a reform enter a new office and merge this one into it</source>
        <translation>单位代码不能更改：机构改革后请登记新单位，并把本单位并入新单位</translation>
    </message>
    <message>
        <source>there is no sealed backup sample</source>
        <translation>没有封存完好的备样</translation>
    </message>
    <message>
        <source>the conclusion does not fit the report of the reinspection</source>
        <translation>复检结论与复检报告不符</translation>
    </message>
    <message>
        <source>the date lies in the future</source>
        <translation>日期晚于今天</translation>
    </message>
    <message>
        <source>the time for the formalities is still running</source>
        <translation>办理复检手续的期限未满</translation>
    </message>
    <message>
        <source>the same party has made this objection already</source>
        <translation>同一当事人已提出过该异议</translation>
    </message>
    <message>
        <source>no objection to procedure or genuineness was upheld</source>
        <translation>没有成立的抽样程序异议或样品真实性异议</translation>
    </message>
    <message>
        <source>a reinspection needs an accepted objection to the result of this sample</source>
        <translation>复检须有已受理的对该样品检验结果的异议</translation>
    </message>
    <message>
        <source>the laboratory is that of the first test, and no reason for it is given</source>
        <translation>复检机构与初检机构相同，且未说明理由</translation>
    </message>
    <message>
        <source>the sample has had its one reinspection</source>
        <translation>该样品已复检过一次，不得再次复检</translation>
    </message>
    <message>
        <source>this laboratory has no backup sample of it for reinspection</source>
        <translation>该机构未接收供复检的备样</translation>
    </message>
    <message>
        <source>there is no accepted report of the reinspection by this laboratory</source>
        <translation>没有该复检机构出具并已认可的复检报告</translation>
    </message>
    <message>
        <source>the report is checked already: what it says is changed by a new report that replaces it</source>
        <translation>报告已核对：内容只能由替代它的新报告更正</translation>
    </message>
    <message>
        <source>the sample has an accepted report already</source>
        <translation>该样品已有认可的报告</translation>
    </message>
    <message>
        <source>an objection to procedure or genuineness was upheld, the sample can only be void</source>
        <translation>抽样程序或样品真实性异议成立，样品只能作抽样无效处理</translation>
    </message>
    <message>
        <source>it is served before the report was received</source>
        <translation>送达日期早于收到报告的日期</translation>
    </message>
    <message>
        <source>the service did not tell this party the result of this sample</source>
        <translation>该送达记录不是向该当事人告知该样品结果的送达</translation>
    </message>
    <message>
        <source>an item that the task asks for is not in the report</source>
        <translation>报告缺少任务要求的检验项目</translation>
    </message>
    <message>
        <source>the result still fails, so the case is required</source>
        <translation>检验结果仍为不合格，不能免于处理</translation>
    </message>
    <message>
        <source>an accepted application is refused only because the backup sample was spoilt</source>
        <translation>已受理的申请只能因备份样品毁损而不予复检</translation>
    </message>
    <message>
        <source>after its hand-over a reinspection ends only because the sample cannot be reinspected</source>
        <translation>备份样品移交后，只能以无法复检为由终止复检</translation>
    </message>
    <message>
        <source>what happened to a sample is not changed: record the opposite event</source>
        <translation>样品流转记录不得改动，请另记一条相反的流转</translation>
    </message>
    <message>
        <source>there is no rule of this id, so nothing would count by it</source>
        <translation>没有此编号的规则，不会有任何期限按它计算</translation>
    </message>
    <message>
        <source>the value of a time limit is a number of W, C or M days</source>
        <translation>期限的值应为数字，单位为 W、C 或 M</translation>
    </message>
    <message>
        <source>the officer who is to take over has checked steps of this case</source>
        <translation>接手人员核实过本清单的步骤</translation>
    </message>
    <message>
        <source>the officer who is to take over is no inspector</source>
        <translation>接手人员不是抽检人员</translation>
    </message>
    <message>
        <source>it is not in the hands of the officer who hands over</source>
        <translation>该事项不在移交人手中</translation>
    </message>
    <message>
        <source>the officer who is to take over belongs to another office</source>
        <translation>接手人员属于其他机构</translation>
    </message>
    <message>
        <source>the officer who is to take over is not active</source>
        <translation>接手人员不在岗</translation>
    </message>
    <message>
        <source>it goes to the one who has it already</source>
        <translation>移交人与接手人为同一人</translation>
    </message>
    <message>
        <source>only cases and tasks are handed over</source>
        <translation>只能移交清单和任务</translation>
    </message>
    <message>
        <source>a case is opened by the verdict of its sample alone</source>
        <translation>清单只由样品判定挂账</translation>
    </message>
    <message>
        <source>the disposal case of the sample is not closed</source>
        <translation>该样品的处置清单尚未销号</translation>
    </message>
    <message>
        <source>the one who approves the disposal may not carry it out</source>
        <translation>处置批准人不得同时为执行人</translation>
    </message>
    <message>
        <source>the disposal of a sample is approved by a reviewer or a supervisor</source>
        <translation>样品处置应由审核人员或督查人员批准</translation>
    </message>
    <message>
        <source>the sample is still to be kept</source>
        <translation>样品尚在留样期内</translation>
    </message>
    <message>
        <source>the disposal is carried out by two different persons</source>
        <translation>样品处置应由两名不同人员执行</translation>
    </message>
    <message>
        <source>a returned order needs another day for the reply, still to come</source>
        <translation>退回督办须另定尚未到期的反馈日期</translation>
    </message>
    <message>
        <source>the result is contested, so the sample stays sealed</source>
        <translation>结果有异议未决，样品继续封存</translation>
    </message>
    <message>
        <source>a sample that failed for safety can only be destroyed</source>
        <translation>安全项目不合格的样品只能销毁</translation>
    </message>
    <message>
        <source>the step is dated before the case was opened</source>
        <translation>步骤日期早于挂账日</translation>
    </message>
    <message>
        <source>the steps of a case come from its checklist alone</source>
        <translation>清单步骤只由清单模板生成</translation>
    </message>
    <message>
        <source>a template in force is not changed: put a new version in force instead</source>
        <translation>已生效的模板不得改动，请启用新版本</translation>
    </message>
    <message>
        <source>the case was handed over; the other office goes on with it</source>
        <translation>案件已移送，由接收单位继续办理</translation>
    </message>
    <message>
        <source>a case goes to the office of a district or a city</source>
        <translation>接收单位应当是区（县）局或者市局</translation>
    </message>
</context>
<context>
    <name>Indicator</name>
    <message>
        <source>Five rates</source>
        <translation>五率</translation>
    </message>
    <message>
        <source>Consumer environment index</source>
        <translation>消费环境指数</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>The higher the better</source>
        <translation>越高越好</translation>
    </message>
    <message>
        <source>The lower the better</source>
        <translation>越低越好</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>上级指标</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Version of the definition</source>
        <translation>口径版本</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Year of the target</source>
        <translation>目标年度</translation>
    </message>
    <message>
        <source>Source of the target</source>
        <translation>目标出处</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>IndicatorValue</name>
    <message>
        <source>Computed</source>
        <translation>程序计算</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Office concerned</source>
        <translation>所属单位</translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>指标值</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已上报</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已通报</translation>
    </message>
    <message>
        <source>Revised</source>
        <translation>已修订</translation>
    </message>
    <message>
        <source>Indicator value</source>
        <translation>指标值</translation>
    </message>
</context>
<context>
    <name>Laboratory</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Accreditation number</source>
        <translation>资质认定证书号</translation>
    </message>
    <message>
        <source>Accredited to</source>
        <translation>资质认定有效期</translation>
    </message>
    <message>
        <source>Goods it can test</source>
        <translation>可检类别</translation>
    </message>
    <message>
        <source>Takes reinspections</source>
        <translation>可承担复检</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>委托协议号</translation>
    </message>
    <message>
        <source>Contract from</source>
        <translation>协议起始日</translation>
    </message>
    <message>
        <source>Contract to</source>
        <translation>协议终止日</translation>
    </message>
    <message>
        <source>Mapping of its tables</source>
        <translation>结果表映射</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>承检机构</translation>
    </message>
</context>
<context>
    <name>LaboratorySampler</name>
    <message>
        <source>Laboratory</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>抽样人员</translation>
    </message>
</context>
<context>
    <name>NotSampledNote</name>
    <message>
        <source>Gone out of business</source>
        <translation>倒闭</translation>
    </message>
    <message>
        <source>Deregistered</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Stopped production or business</source>
        <translation>停产/停业</translation>
    </message>
    <message>
        <source>Changed trade</source>
        <translation>转产/转行</translation>
    </message>
    <message>
        <source>Exports only</source>
        <translation>全部用于出口</translation>
    </message>
    <message>
        <source>No such goods</source>
        <translation>无此商品</translation>
    </message>
    <message>
        <source>Stock too small</source>
        <translation>库存不足</translation>
    </message>
    <message>
        <source>Not found at the address</source>
        <translation>查无此址</translation>
    </message>
    <message>
        <source>Opinion of the local authority</source>
        <translation>当地监管部门意见</translation>
    </message>
    <message>
        <source>Plan task</source>
        <translation>抽检任务</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>双随机抽取</translation>
    </message>
    <message>
        <source>Trader</source>
        <translation>经营者</translation>
    </message>
    <message>
        <source>Product to be sampled</source>
        <translation>抽查产品</translation>
    </message>
    <message>
        <source>Date of the visit</source>
        <translation>抽样日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>过程简要描述</translation>
    </message>
    <message>
        <source>Date of the opinion</source>
        <translation>意见日期</translation>
    </message>
    <message>
        <source>Samplers</source>
        <translation>抽样人员</translation>
    </message>
    <message>
        <source>Enforcement officers</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>替补对象</translation>
    </message>
    <message>
        <source>Nothing-to-sample note</source>
        <translation>未抽到样品情况</translation>
    </message>
</context>
<context>
    <name>Objection</name>
    <message>
        <source>Result</source>
        <translation>检验结果</translation>
    </message>
    <message>
        <source>Sampling procedure</source>
        <translation>抽样程序</translation>
    </message>
    <message>
        <source>Genuineness of the sample</source>
        <translation>样品真实性</translation>
    </message>
    <message>
        <source>Not my product</source>
        <translation>否认生产</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Not a party</source>
        <translation>非当事人</translation>
    </message>
    <message>
        <source>Backup sample spoilt</source>
        <translation>备份样品破坏</translation>
    </message>
    <message>
        <source>Reinspected already</source>
        <translation>已经复检</translation>
    </message>
    <message>
        <source>No grounds</source>
        <translation>无正当理由</translation>
    </message>
    <message>
        <source>Service of the result</source>
        <translation>对应的结果送达</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>申请人身份</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Received through</source>
        <translation>提交途径</translation>
    </message>
    <message>
        <source>Addressed to the superior office</source>
        <translation>向上级部门申请</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>异议类别</translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation>异议理由</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>是否按期</translation>
    </message>
    <message>
        <source>Reason of refusal</source>
        <translation>不予受理理由</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Number of the decision</source>
        <translation>决定通知号</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结论</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>异议成立</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>撤回日期</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收件</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Under inquiry</source>
        <translation>调查中</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Office code</source>
        <translation>机构代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>机构名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Superior office</source>
        <translation>上级机构</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Name under the seal</source>
        <translation>印章名称</translation>
    </message>
    <message>
        <source>Prefix of paper numbers</source>
        <translation>文号前缀</translation>
    </message>
    <message>
        <source>In use from</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>In use to</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>Former names</source>
        <translation>曾用名称</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
</context>
<context>
    <name>Officer</name>
    <message>
        <source>Inspector</source>
        <translation>抽检人员</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审核人员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>督查人员</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>公示人员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Enforcement certificate number</source>
        <translation>执法证号</translation>
    </message>
    <message>
        <source>Certificate valid to</source>
        <translation>执法证有效期</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Goods of competence</source>
        <translation>业务范围</translation>
    </message>
    <message>
        <source>Area of work</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Public signing key</source>
        <translation>签名公钥</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>OfficerInterest</name>
    <message>
        <source>Officer</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Trader</source>
        <translation>经营者</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>回避理由</translation>
    </message>
    <message>
        <source>Recusal</source>
        <translation>回避关系</translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message>
        <source>A package of Qingjian (.qjx)</source>
        <translation>清检数据包（.qjx）</translation>
    </message>
    <message>
        <source>Size of a file</source>
        <translation>每个文件的大小</translation>
    </message>
</context>
<context>
    <name>PaperPrint</name>
    <message>
        <source>Kind of record</source>
        <translation>记录种类</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>第几次打印</translation>
    </message>
    <message>
        <source>Printed at</source>
        <translation>打印时间</translation>
    </message>
    <message>
        <source>Printed by</source>
        <translation>打印人</translation>
    </message>
    <message>
        <source>Printed paper</source>
        <translation>打印登记</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>联次</translation>
    </message>
</context>
<context>
    <name>PictureFile</name>
    <message>
        <source>the picture is damaged</source>
        <translation>图片已损坏</translation>
    </message>
    <message>
        <source>it is no picture of a known kind</source>
        <translation>不是可识别的图片</translation>
    </message>
    <message>
        <source>the picture of %1 × %2 points is too large</source>
        <translation>图片为 %1 × %2 像素，过大</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Annual</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Special</source>
        <translation>专项</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Risk monitoring</source>
        <translation>风险监测</translation>
    </message>
    <message>
        <source>Special campaign</source>
        <translation>专项执法行动</translation>
    </message>
    <message>
        <source>Recheck</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Imported history</source>
        <translation>历史导入</translation>
    </message>
    <message>
        <source>Provincial office</source>
        <translation>省局</translation>
    </message>
    <message>
        <source>Local need</source>
        <translation>基层需求</translation>
    </message>
    <message>
        <source>Congress proposal</source>
        <translation>两会提案</translation>
    </message>
    <message>
        <source>Complaint hot-spot</source>
        <translation>投诉热点</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>实体店</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Double random</source>
        <translation>双随机</translation>
    </message>
    <message>
        <source>Targeted</source>
        <translation>定向</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>拟稿</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已下达</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Kind of plan</source>
        <translation>计划种类</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Number of the basis</source>
        <translation>依据文号</translation>
    </message>
    <message>
        <source>Date of the basis</source>
        <translation>依据日期</translation>
    </message>
    <message>
        <source>Number of the superior&apos;s plan</source>
        <translation>上级计划号</translation>
    </message>
    <message>
        <source>Source of demand</source>
        <translation>需求来源</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>抽样渠道</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Sample by</source>
        <translation>抽样截止</translation>
    </message>
    <message>
        <source>Report by</source>
        <translation>报告截止</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>计划批次</translation>
    </message>
    <message>
        <source>Budget for samples</source>
        <translation>购样预算</translation>
    </message>
    <message>
        <source>Budget for tests</source>
        <translation>检验预算</translation>
    </message>
    <message>
        <source>Laboratories</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>Way of choosing</source>
        <translation>抽取方式</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Approved at</source>
        <translation>批准时间</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>下达时间</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>抽检计划</translation>
    </message>
    <message>
        <source>Imported results</source>
        <translation>导入的检验结果</translation>
    </message>
</context>
<context>
    <name>PlanTask</name>
    <message>
        <source>Draft</source>
        <translation>拟定</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已下达</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Shortfall reported</source>
        <translation>缺额申报</translation>
    </message>
    <message>
        <source>Completed with shortfall</source>
        <translation>缺额完成</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>抽检计划</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>Executing office</source>
        <translation>承担机构</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Spare batches</source>
        <translation>备用批次</translation>
    </message>
    <message>
        <source>Imported goods</source>
        <translation>进口商品</translation>
    </message>
    <message>
        <source>Well-known brands</source>
        <translation>高知名度品牌</translation>
    </message>
    <message>
        <source>Price band</source>
        <translation>价格段</translation>
    </message>
    <message>
        <source>Items to test</source>
        <translation>必检项目</translation>
    </message>
    <message>
        <source>Sample by</source>
        <translation>抽样截止</translation>
    </message>
    <message>
        <source>Report by</source>
        <translation>报告截止</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>组员</translation>
    </message>
    <message>
        <source>Reason of the shortfall</source>
        <translation>缺额原因</translation>
    </message>
    <message>
        <source>Plan task</source>
        <translation>抽检任务</translation>
    </message>
</context>
<context>
    <name>Producer</name>
    <message>
        <source>Stated name</source>
        <translation>标称名称</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Authority at its place</source>
        <translation>所在地监管部门</translation>
    </message>
    <message>
        <source>Production licence</source>
        <translation>生产许可证号</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>曾用写法</translation>
    </message>
    <message>
        <source>Nominal producer</source>
        <translation>标称生产者</translation>
    </message>
</context>
<context>
    <name>ProductCategory</name>
    <message>
        <source>Large sales</source>
        <translation>销售量大</translation>
    </message>
    <message>
        <source>Wide reach</source>
        <translation>影响面广</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>风险高</translation>
    </message>
    <message>
        <source>Complaint hot-spot</source>
        <translation>投诉热点</translation>
    </message>
    <message>
        <source>Proposal of congress</source>
        <translation>提案建议</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上级类别</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>重点品种</translation>
    </message>
    <message>
        <source>Reason of focus</source>
        <translation>列为重点的理由</translation>
    </message>
    <message>
        <source>No product standard yet</source>
        <translation>尚无产品标准</translation>
    </message>
    <message>
        <source>Usual quantity for the test</source>
        <translation>默认检验数量</translation>
    </message>
    <message>
        <source>Usual backup quantity</source>
        <translation>默认备份数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Safety items</source>
        <translation>安全项目</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期起</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>有效期止</translation>
    </message>
    <message>
        <source>Product category</source>
        <translation>商品类别</translation>
    </message>
</context>
<context>
    <name>ProvincialApproval</name>
    <message>
        <source>All items</source>
        <translation>全部同意</translation>
    </message>
    <message>
        <source>Some items</source>
        <translation>部分同意</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Number of the request</source>
        <translation>请示文号</translation>
    </message>
    <message>
        <source>Requested on</source>
        <translation>请示日期</translation>
    </message>
    <message>
        <source>Digest of the package</source>
        <translation>报批包摘要</translation>
    </message>
    <message>
        <source>Number of the reply</source>
        <translation>批复文号</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>批复日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>批复结果</translation>
    </message>
    <message>
        <source>Reply file</source>
        <translation>批复文件</translation>
    </message>
    <message>
        <source>Items consented to</source>
        <translation>同意公示的条目</translation>
    </message>
    <message>
        <source>Consent of the province</source>
        <translation>省局批复</translation>
    </message>
</context>
<context>
    <name>Publication</name>
    <message>
        <source>Non-compliant goods</source>
        <translation>不合格商品</translation>
    </message>
    <message>
        <source>Compliant goods</source>
        <translation>合格商品</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>合格与不合格</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>消费投诉</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Redaction</source>
        <translation>脱敏方案</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>拟稿人</translation>
    </message>
    <message>
        <source>Checked at the district by</source>
        <translation>区局审核人</translation>
    </message>
    <message>
        <source>Checked at the city by</source>
        <translation>市局审核人</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>公示日期</translation>
    </message>
    <message>
        <source>Reported to the province on</source>
        <translation>报省局备案日期</translation>
    </message>
    <message>
        <source>Notes below the list</source>
        <translation>提示语</translation>
    </message>
    <message>
        <source>Checked by the district</source>
        <translation>区局已审</translation>
    </message>
    <message>
        <source>Checked by the city</source>
        <translation>市局已审</translation>
    </message>
    <message>
        <source>Consent requested</source>
        <translation>已报省局</translation>
    </message>
    <message>
        <source>Consented in part</source>
        <translation>省局部分同意</translation>
    </message>
    <message>
        <source>Consented</source>
        <translation>省局同意</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>公示</translation>
    </message>
</context>
<context>
    <name>PublicationItem</name>
    <message>
        <source>Publication</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Printed columns</source>
        <translation>公示各列文字</translation>
    </message>
    <message>
        <source>Consented</source>
        <translation>省局同意</translation>
    </message>
    <message>
        <source>Shown first</source>
        <translation>热点优先</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>拟列</translation>
    </message>
    <message>
        <source>Clean</source>
        <translation>体检通过</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>体检未通过</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>省局不同意</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Published item</source>
        <translation>公示条目</translation>
    </message>
</context>
<context>
    <name>PublicationPlace</name>
    <message>
        <source>Publication</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>载体</translation>
    </message>
    <message>
        <source>Address of the place</source>
        <translation>载体地址</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>公示日期</translation>
    </message>
    <message>
        <source>Digest of the file</source>
        <translation>文件摘要</translation>
    </message>
    <message>
        <source>Place of publication</source>
        <translation>公示载体</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Product category</source>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>District office</source>
        <translation>区县局</translation>
    </message>
    <message>
        <source>City office</source>
        <translation>市局</translation>
    </message>
    <message>
        <source>Provincial office</source>
        <translation>省局</translation>
    </message>
    <message>
        <source>Branch office</source>
        <translation>分局/所</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>生产者</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>进口商</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>经销商/代理商</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供货单位</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Intrinsic quality</source>
        <translation>内在质量</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已公示</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Notice board</source>
        <translation>公告栏</translation>
    </message>
    <message>
        <source>WeChat account</source>
        <translation>微信公众号</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签字</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Tested items conform</source>
        <translation>所检项目合格</translation>
    </message>
    <message>
        <source>Non-compliant</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Label-only failure</source>
        <translation>仅标识不合格</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>不作判定</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>实体店</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Trader</source>
        <translation>经营者</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>承检机构</translation>
    </message>
</context>
<context>
    <name>RefusalRecord</name>
    <message>
        <source>Found to be a refusal</source>
        <translation>已认定拒检</translation>
    </message>
    <message>
        <source>Handed over to follow-up</source>
        <translation>移交后处理</translation>
    </message>
    <message>
        <source>Plan task</source>
        <translation>抽检任务</translation>
    </message>
    <message>
        <source>Trader</source>
        <translation>经营者</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>抽查产品</translation>
    </message>
    <message>
        <source>Time of the refusal</source>
        <translation>拒检时间</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实认定</translation>
    </message>
    <message>
        <source>Samplers</source>
        <translation>抽样人员</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Opinion of the local authority</source>
        <translation>所在地监管部门意见</translation>
    </message>
    <message>
        <source>Date of the opinion</source>
        <translation>意见日期</translation>
    </message>
    <message>
        <source>Number of the warning</source>
        <translation>责令文书号</translation>
    </message>
    <message>
        <source>Ordered to accept by</source>
        <translation>责令接受抽查期限</translation>
    </message>
    <message>
        <source>Refused again</source>
        <translation>再次拒检</translation>
    </message>
    <message>
        <source>Refusal of inspection</source>
        <translation>拒检认定</translation>
    </message>
</context>
<context>
    <name>Reinspection</name>
    <message>
        <source>Agreed with the applicant</source>
        <translation>协商确定</translation>
    </message>
    <message>
        <source>Named by the office</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>视为放弃</translation>
    </message>
    <message>
        <source>Backup sample spoilt</source>
        <translation>备份样品损坏</translation>
    </message>
    <message>
        <source>Cannot be reinspected</source>
        <translation>无法复检</translation>
    </message>
    <message>
        <source>Upheld</source>
        <translation>维持</translation>
    </message>
    <message>
        <source>Overturned</source>
        <translation>改判</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>复检申请</translation>
    </message>
    <message>
        <source>Applicant told on</source>
        <translation>通知申请人日期</translation>
    </message>
    <message>
        <source>Formalities until</source>
        <translation>手续期限</translation>
    </message>
    <message>
        <source>Formalities done on</source>
        <translation>手续办结日期</translation>
    </message>
    <message>
        <source>Choice of the laboratory</source>
        <translation>复检机构确定方式</translation>
    </message>
    <message>
        <source>Reason for the same laboratory</source>
        <translation>选同一机构的理由</translation>
    </message>
    <message>
        <source>Items to test</source>
        <translation>复检项目</translation>
    </message>
    <message>
        <source>Seal of the backup sample intact</source>
        <translation>备份样品封条完好</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>备份样品移交日期</translation>
    </message>
    <message>
        <source>Ended because</source>
        <translation>终止原因</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>复检报告</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>复检结论</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>复检费用</translation>
    </message>
    <message>
        <source>Prepaid by</source>
        <translation>预付方</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>承担方</translation>
    </message>
    <message>
        <source>Conclusion told on</source>
        <translation>结论告知日期</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定复检</translation>
    </message>
    <message>
        <source>Laboratory named</source>
        <translation>机构已定</translation>
    </message>
    <message>
        <source>Backup sample handed over</source>
        <translation>备样已移交</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已出报告</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>已有结论</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Reinspection</source>
        <translation>复检</translation>
    </message>
</context>
<context>
    <name>RuleValue</name>
    <message>
        <source>Verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Without a source</source>
        <translation>出处不明</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>适用规则</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>核实状态</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期起</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>有效期止</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>修改人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Rule value</source>
        <translation>规则取值</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Sampled and sealed</source>
        <translation>已抽样封样</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已送样</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收样</translation>
    </message>
    <message>
        <source>In test</source>
        <translation>检验中</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已出报告</translation>
    </message>
    <message>
        <source>Verdict confirmed</source>
        <translation>已判定</translation>
    </message>
    <message>
        <source>Notified</source>
        <translation>已通知</translation>
    </message>
    <message>
        <source>Objection period</source>
        <translation>异议期</translation>
    </message>
    <message>
        <source>Result final</source>
        <translation>结果生效</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>后处理中</translation>
    </message>
    <message>
        <source>Closed off</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Refused by laboratory</source>
        <translation>样品不符合</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>异议处理中</translation>
    </message>
    <message>
        <source>Own sampling</source>
        <translation>本机构抽样</translation>
    </message>
    <message>
        <source>Published result</source>
        <translation>公布结果导入</translation>
    </message>
    <message>
        <source>Supervisory sampling</source>
        <translation>监督抽检</translation>
    </message>
    <message>
        <source>Risk monitoring</source>
        <translation>风险监测</translation>
    </message>
    <message>
        <source>Recheck</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Production licence</source>
        <translation>生产许可证</translation>
    </message>
    <message>
        <source>CCC</source>
        <translation>强制性产品认证（CCC）</translation>
    </message>
    <message>
        <source>No certificate</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Trader</source>
        <translation>经营者</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>自取</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>Mailed back</source>
        <translation>邮寄返回</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>自行取回</translation>
    </message>
    <message>
        <source>Left to the laboratory</source>
        <translation>承检机构处理</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退还</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>留用</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>拍卖变卖</translation>
    </message>
    <message>
        <source>Donated</source>
        <translation>捐赠</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Used up by the test</source>
        <translation>检毕消耗</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Row as published</source>
        <translation>公布原文</translation>
    </message>
    <message>
        <source>Sample number</source>
        <translation>样品编号</translation>
    </message>
    <message>
        <source>Work form number</source>
        <translation>工作单号</translation>
    </message>
    <message>
        <source>Year in the title</source>
        <translation>标题年份</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>专项名称</translation>
    </message>
    <message>
        <source>Plan task</source>
        <translation>抽检任务</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>双随机抽取</translation>
    </message>
    <message>
        <source>Kind of sampling</source>
        <translation>抽检类别</translation>
    </message>
    <message>
        <source>Recheck of</source>
        <translation>复查对象</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>抽样领域</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>样品名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>Trade mark</source>
        <translation>标称商标</translation>
    </message>
    <message>
        <source>Device mark</source>
        <translation>图形商标</translation>
    </message>
    <message>
        <source>Quality grade</source>
        <translation>质量等级</translation>
    </message>
    <message>
        <source>Model and specification</source>
        <translation>规格型号</translation>
    </message>
    <message>
        <source>Stated standard</source>
        <translation>标注执行标准</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Production date / lot as printed</source>
        <translation>生产日期/批号（原文）</translation>
    </message>
    <message>
        <source>Production date</source>
        <translation>生产日期</translation>
    </message>
    <message>
        <source>Lot number</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>进口商品</translation>
    </message>
    <message>
        <source>Country of origin</source>
        <translation>原产地</translation>
    </message>
    <message>
        <source>Licence or certificate</source>
        <translation>许可或认证</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Selling price</source>
        <translation>销售单价</translation>
    </message>
    <message>
        <source>Purchase price</source>
        <translation>进货单价</translation>
    </message>
    <message>
        <source>Purchased quantity</source>
        <translation>进货量</translation>
    </message>
    <message>
        <source>Sold quantity</source>
        <translation>销售量</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>存货量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Test quantity</source>
        <translation>检验用数量</translation>
    </message>
    <message>
        <source>Backup quantity</source>
        <translation>备份数量</translation>
    </message>
    <message>
        <source>Backup kept at</source>
        <translation>备样封存地点</translation>
    </message>
    <message>
        <source>Backup kept by</source>
        <translation>备样保管方</translation>
    </message>
    <message>
        <source>Receipt of the backup</source>
        <translation>备样接收记录</translation>
    </message>
    <message>
        <source>Backup received by</source>
        <translation>备样签收人</translation>
    </message>
    <message>
        <source>Backup received on</source>
        <translation>备样签收日期</translation>
    </message>
    <message>
        <source>Place of the stock</source>
        <translation>存货地点</translation>
    </message>
    <message>
        <source>Lot size</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>For export</source>
        <translation>是否出口</translation>
    </message>
    <message>
        <source>How the report is delivered</source>
        <translation>取报告方式</translation>
    </message>
    <message>
        <source>Sample after the test</source>
        <translation>检毕样品处理</translation>
    </message>
    <message>
        <source>Sampled trader</source>
        <translation>被抽检人</translation>
    </message>
    <message>
        <source>Trader as signed</source>
        <translation>签字时的经营者信息</translation>
    </message>
    <message>
        <source>Nominal producer</source>
        <translation>标称生产者</translation>
    </message>
    <message>
        <source>Producer as signed</source>
        <translation>签字时的生产者信息</translation>
    </message>
    <message>
        <source>Role of the producer</source>
        <translation>生产者身份</translation>
    </message>
    <message>
        <source>Sampling notice number</source>
        <translation>抽查检验通知书编号</translation>
    </message>
    <message>
        <source>Sampling date</source>
        <translation>抽样日期</translation>
    </message>
    <message>
        <source>Sampling time</source>
        <translation>抽样时间</translation>
    </message>
    <message>
        <source>Sampling place</source>
        <translation>抽样地点</translation>
    </message>
    <message>
        <source>Enforcement officers</source>
        <translation>执法人员</translation>
    </message>
    <message>
        <source>Samplers</source>
        <translation>抽样人员</translation>
    </message>
    <message>
        <source>Seal number of the test sample</source>
        <translation>检验用样品封条号</translation>
    </message>
    <message>
        <source>Seal number of the backup</source>
        <translation>备份样品封条号</translation>
    </message>
    <message>
        <source>State of the seals</source>
        <translation>封样状态</translation>
    </message>
    <message>
        <source>Send by</source>
        <translation>寄送样截止日期</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>寄送样地点</translation>
    </message>
    <message>
        <source>Supplied free</source>
        <translation>无偿提供</translation>
    </message>
    <message>
        <source>Sample cost</source>
        <translation>购样费</translation>
    </message>
    <message>
        <source>Proof of payment</source>
        <translation>付款凭证</translation>
    </message>
    <message>
        <source>Signed by the trader</source>
        <translation>经营者已签字</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签字日期</translation>
    </message>
    <message>
        <source>Why the trader did not sign</source>
        <translation>拒签说明</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>网络交易平台</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Paying account</source>
        <translation>支付账户</translation>
    </message>
    <message>
        <source>Login of the buyer</source>
        <translation>买家用户名</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>收货地址</translation>
    </message>
    <message>
        <source>Parcel number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Unpacked at</source>
        <translation>拆封时间</translation>
    </message>
    <message>
        <source>Final verdict</source>
        <translation>最终判定</translation>
    </message>
    <message>
        <source>Final on</source>
        <translation>结果生效日期</translation>
    </message>
    <message>
        <source>Fate of the sample</source>
        <translation>样品处置</translation>
    </message>
    <message>
        <source>Fate decided on</source>
        <translation>样品处置日期</translation>
    </message>
    <message>
        <source>Fate approved by</source>
        <translation>样品处置批准人</translation>
    </message>
    <message>
        <source>Proof of the fate</source>
        <translation>样品处置凭证</translation>
    </message>
    <message>
        <source>Witness of the refusal to sign</source>
        <translation>拒签见证人</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Fate carried out by</source>
        <translation>处置执行人</translation>
    </message>
    <message>
        <source>Reason of the fate</source>
        <translation>处置理由</translation>
    </message>
    <message>
        <source>Place of the disposal</source>
        <translation>处置地点</translation>
    </message>
    <message>
        <source>Receipt of the proceeds</source>
        <translation>所得款项票据号</translation>
    </message>
    <message>
        <source>Came with a case of another office</source>
        <translation>随案移入</translation>
    </message>
</context>
<context>
    <name>ScanReader</name>
    <message>
        <source>this PDF is damaged or has a password</source>
        <translation>该PDF已损坏或设有密码</translation>
    </message>
</context>
<context>
    <name>ServiceOfNotice</name>
    <message>
        <source>Result notice</source>
        <translation>检验结果通知书</translation>
    </message>
    <message>
        <source>Reinspection result</source>
        <translation>复检结果</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>责令文书</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>通报函/提示函</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Authority at the producer&apos;s place</source>
        <translation>生产者所在地部门</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>直接送达</translation>
    </message>
    <message>
        <source>Left at the place</source>
        <translation>留置送达</translation>
    </message>
    <message>
        <source>By mail</source>
        <translation>邮寄送达</translation>
    </message>
    <message>
        <source>Through another office</source>
        <translation>委托送达</translation>
    </message>
    <message>
        <source>By public notice</source>
        <translation>公告送达</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>电子送达</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>文书编号</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>所涉记录</translation>
    </message>
    <message>
        <source>Kind of record concerned</source>
        <translation>所涉记录种类</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>受送达人类别</translation>
    </message>
    <message>
        <source>Name of the party</source>
        <translation>受送达人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>送达地址</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>Proof of service</source>
        <translation>送达回证</translation>
    </message>
    <message>
        <source>Public notice from</source>
        <translation>公告日期</translation>
    </message>
    <message>
        <source>Objection until</source>
        <translation>异议截止日期</translation>
    </message>
    <message>
        <source>To be served</source>
        <translation>待送达</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Public notice running</source>
        <translation>公告中</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Deemed served</source>
        <translation>视为送达</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Service of notice</source>
        <translation>通知送达</translation>
    </message>
</context>
<context>
    <name>Standard</name>
    <message>
        <source>Mandatory national</source>
        <translation>强制性国家标准</translation>
    </message>
    <message>
        <source>Recommended national</source>
        <translation>推荐性国家标准</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业标准</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>地方标准</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>团体标准</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业标准</translation>
    </message>
    <message>
        <source>Administrative rule</source>
        <translation>规范性文件</translation>
    </message>
    <message>
        <source>Full-value comparison</source>
        <translation>全数值比较法</translation>
    </message>
    <message>
        <source>Rounded-value comparison</source>
        <translation>修约值比较法</translation>
    </message>
    <message>
        <source>Standard number</source>
        <translation>标准号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标准名称</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>实施日期</translation>
    </message>
    <message>
        <source>In force to</source>
        <translation>废止日期</translation>
    </message>
    <message>
        <source>Older goods may be sold to</source>
        <translation>过渡期至</translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation>代替标准</translation>
    </message>
    <message>
        <source>Comparison with limits</source>
        <translation>极限数值判定方法</translation>
    </message>
    <message>
        <source>Text of the standard</source>
        <translation>标准文本</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
</context>
<context>
    <name>Station</name>
    <message>
        <source>Complaint post</source>
        <translation>消费者投诉站</translation>
    </message>
    <message>
        <source>Contact post</source>
        <translation>12315联络站</translation>
    </message>
    <message>
        <source>Service post</source>
        <translation>12315消费维权服务站</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>一中心</translation>
    </message>
    <message>
        <source>Mall</source>
        <translation>商场</translation>
    </message>
    <message>
        <source>Supermarket</source>
        <translation>超市</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Scenic area</source>
        <translation>景区</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>协会</translation>
    </message>
    <message>
        <source>Chamber of commerce</source>
        <translation>商会</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>站点种类</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>五进类别</translation>
    </message>
    <message>
        <source>Demonstration rank</source>
        <translation>示范级别</translation>
    </message>
    <message>
        <source>Rank held since</source>
        <translation>示范起始日</translation>
    </message>
    <message>
        <source>Pays in advance</source>
        <translation>先行赔付</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受理数</translation>
    </message>
    <message>
        <source>Mediated by itself</source>
        <translation>自行调解数</translation>
    </message>
    <message>
        <source>Mediated with success</source>
        <translation>调解成功数</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>最近活动日</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation>最近考核日</translation>
    </message>
    <message>
        <source>Successor</source>
        <translation>升级后站点</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>拟建</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Upgraded</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>僵尸站点</translation>
    </message>
    <message>
        <source>Under correction</source>
        <translation>整改中</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已清除</translation>
    </message>
    <message>
        <source>Service station</source>
        <translation>维权服务站</translation>
    </message>
</context>
<context>
    <name>Supervision</name>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Urging</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Public listing</source>
        <translation>挂牌督办</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>督办事项</translation>
    </message>
    <message>
        <source>Kind of record concerned</source>
        <translation>所涉记录种类</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发出机构</translation>
    </message>
    <message>
        <source>Addressed to</source>
        <translation>承办机构</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>督办要求</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>反馈期限</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>督办等级</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>反馈内容</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>反馈日期</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已下发</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>已升级</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Supervision order</source>
        <translation>督办</translation>
    </message>
</context>
<context>
    <name>TablePaper</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>适用规则</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有效期起</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>有效期止</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>TestItemResult</name>
    <message>
        <source>Less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>Not detected</source>
        <translation>未检出</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Conforms</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Does not conform</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>Cannot be compared</source>
        <translation>无法比较</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>不判定</translation>
    </message>
    <message>
        <source>Test report</source>
        <translation>检验报告</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>检验项目指标</translation>
    </message>
    <message>
        <source>Test item</source>
        <translation>检验项目</translation>
    </message>
    <message>
        <source>Limit as printed</source>
        <translation>标准要求</translation>
    </message>
    <message>
        <source>Measured value as printed</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Kind of value</source>
        <translation>值类</translation>
    </message>
    <message>
        <source>Measured value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Reported sign</source>
        <translation>报出符号</translation>
    </message>
    <message>
        <source>Limit of detection</source>
        <translation>检出限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Compared by the program</source>
        <translation>程序比较</translation>
    </message>
    <message>
        <source>Item verdict</source>
        <translation>单项判定</translation>
    </message>
    <message>
        <source>Nature of the failure</source>
        <translation>不合格性质</translation>
    </message>
    <message>
        <source>Item result</source>
        <translation>检验项目结果</translation>
    </message>
    <message>
        <source>Declared value</source>
        <translation>明示值</translation>
    </message>
</context>
<context>
    <name>TestItemSpec</name>
    <message>
        <source>at most</source>
        <translation>≤</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>≥</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>＜</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>＞</translation>
    </message>
    <message>
        <source>between</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>absolute value at most</source>
        <translation>绝对值≤</translation>
    </message>
    <message>
        <source>qualitative</source>
        <translation>定性</translation>
    </message>
    <message>
        <source>no breakdown at</source>
        <translation>不击穿</translation>
    </message>
    <message>
        <source>grade at least</source>
        <translation>级≥</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>Test item</source>
        <translation>检验项目</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Limit as printed</source>
        <translation>限值原文</translation>
    </message>
    <message>
        <source>Lower limit</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Lower limit included</source>
        <translation>含下限</translation>
    </message>
    <message>
        <source>Upper limit included</source>
        <translation>含上限</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Rounded to</source>
        <translation>修约间隔</translation>
    </message>
    <message>
        <source>Test method</source>
        <translation>检验方法</translation>
    </message>
    <message>
        <source>Nature of a failure</source>
        <translation>不合格性质</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>核实状态</translation>
    </message>
    <message>
        <source>Limit of a test item</source>
        <translation>检验项目指标</translation>
    </message>
</context>
<context>
    <name>TestReport</name>
    <message>
        <source>First test</source>
        <translation>初检</translation>
    </message>
    <message>
        <source>Reinspection</source>
        <translation>复检</translation>
    </message>
    <message>
        <source>Recheck</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Laboratory report</source>
        <translation>机构报告</translation>
    </message>
    <message>
        <source>Published result</source>
        <translation>公布结果</translation>
    </message>
    <message>
        <source>Report number</source>
        <translation>报告编号</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>检验次别</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>签发日期</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Standards judged by</source>
        <translation>判定标准</translation>
    </message>
    <message>
        <source>Basis of the verdict</source>
        <translation>检验/判定依据</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>综合判定</translation>
    </message>
    <message>
        <source>Risk signal found</source>
        <translation>发现风险信号</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Proposed verdict</source>
        <translation>程序判定</translation>
    </message>
    <message>
        <source>Reason for another verdict</source>
        <translation>更改判定的理由</translation>
    </message>
    <message>
        <source>Report file</source>
        <translation>报告文件</translation>
    </message>
    <message>
        <source>Digest of the file</source>
        <translation>文件摘要</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>录入人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核对人</translation>
    </message>
    <message>
        <source>Replaces report</source>
        <translation>替换报告</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已认可</translation>
    </message>
    <message>
        <source>Returned to the laboratory</source>
        <translation>退回承检机构</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>已被替代</translation>
    </message>
    <message>
        <source>Test report</source>
        <translation>检验报告</translation>
    </message>
</context>
<context>
    <name>Trader</name>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Sole trader</source>
        <translation>个体工商户</translation>
    </message>
    <message>
        <source>Cooperative</source>
        <translation>合作社</translation>
    </message>
    <message>
        <source>E-commerce platform</source>
        <translation>电商平台</translation>
    </message>
    <message>
        <source>Urban area</source>
        <translation>城区</translation>
    </message>
    <message>
        <source>Urban fringe</source>
        <translation>城乡结合部</translation>
    </message>
    <message>
        <source>Town or village</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>集贸市场</translation>
    </message>
    <message>
        <source>Specialised market</source>
        <translation>专业市场</translation>
    </message>
    <message>
        <source>Mall</source>
        <translation>商场</translation>
    </message>
    <message>
        <source>Supermarket</source>
        <translation>超市</translation>
    </message>
    <message>
        <source>Brand shop</source>
        <translation>专卖店</translation>
    </message>
    <message>
        <source>Small shop</source>
        <translation>小商铺</translation>
    </message>
    <message>
        <source>Online shop</source>
        <translation>网店</translation>
    </message>
    <message>
        <source>In business</source>
        <translation>存续</translation>
    </message>
    <message>
        <source>Deregistered</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>查无</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind of trader</source>
        <translation>主体类型</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>注册号</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人/负责人</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所/经营地址</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Kind of area</source>
        <translation>所在地类型</translation>
    </message>
    <message>
        <source>Kind of site</source>
        <translation>场所类型</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>所在市场</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>移动电话</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>网络交易平台</translation>
    </message>
    <message>
        <source>Address of the online shop</source>
        <translation>网店地址</translation>
    </message>
    <message>
        <source>Goods sold</source>
        <translation>经营类别</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Advance compensation</source>
        <translation>先行赔付制度</translation>
    </message>
    <message>
        <source>Advance compensation since</source>
        <translation>先行赔付建立日期</translation>
    </message>
    <message>
        <source>On the roster from</source>
        <translation>名录有效期起</translation>
    </message>
    <message>
        <source>On the roster to</source>
        <translation>名录有效期止</translation>
    </message>
    <message>
        <source>Present status</source>
        <translation>存续状态</translation>
    </message>
    <message>
        <source>Trader</source>
        <translation>经营者</translation>
    </message>
</context>
<context>
    <name>qj::AboutDialog</name>
    <message>
        <source>About Qingjian</source>
        <translation>关于清检</translation>
    </message>
    <message>
        <source>Qingjian</source>
        <translation>清检</translation>
    </message>
    <message>
        <source>Version %1 · Qt %2</source>
        <translation>版本 %1 · Qt %2</translation>
    </message>
    <message>
        <source>Sampling inspection of goods in circulation, from the plan to the publication.

This program is free software under the GNU General Public License, version 3 or later. It comes without any warranty.

Built on Qt and Qt Charts, SQLite and SQLiteCpp, Boost.Serialization, Zstandard, libsodium, libzip, libxlsxwriter and FreeXL.</source>
        <translation>流通领域商品质量抽查检验，从计划到公示。

本程序是自由软件，以 GNU 通用公共许可证第 3 版或更高版本发布，不附带任何担保。

使用了 Qt 与 Qt Charts、SQLite 与 SQLiteCpp、Boost.Serialization、Zstandard、libsodium、libzip、libxlsxwriter 和 FreeXL。</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证全文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>qj::AcceptDialog</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Accept a device</source>
        <translation>接受设备</translation>
    </message>
    <message>
        <source>A device of another office</source>
        <translation>其他机构的设备</translation>
    </message>
    <message>
        <source>Call the other office at a number that you know, have its fingerprint read out from the page Exchange there, and type it here. If it differs, somebody else made the package: do not accept it.</source>
        <translation>请拨打已知的对方机构电话，请对方念出其“数据交换”页上的本机指纹，并在此输入。如果不一致，说明数据包不是对方制作的，请不要接受。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The device whose package is held</source>
        <translation>数据包被搁置的设备</translation>
    </message>
    <message>
        <source>The device of %1</source>
        <translation>%1的设备</translation>
    </message>
    <message>
        <source>Type the fingerprint first.</source>
        <translation>请先输入指纹。</translation>
    </message>
    <message>
        <source>This is not the fingerprint of the device whose package lies here. Have it read out again; if it still differs, do not take the package.</source>
        <translation>这不是该数据包所用设备的指纹。请对方再念一遍；仍不一致的，请不要接收这个数据包。</translation>
    </message>
    <message>
        <source>Eight characters, or 32 digits and letters a to f</source>
        <translation>八个汉字，或 32 位数字和字母 a 至 f</translation>
    </message>
</context>
<context>
    <name>qj::ActBar</name>
    <message>
        <source>What can be done now</source>
        <translation>现在可以办理</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>qj::ActDialog</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>This cannot be undone; a later correction is an act of its own.</source>
        <translation>此操作不能撤销；以后的更正须另行办理。</translation>
    </message>
    <message>
        <source>Date of the act</source>
        <translation>办理日期</translation>
    </message>
    <message>
        <source>Reason ＊</source>
        <translation>理由 ＊</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What the act needs</source>
        <translation>办理所需填写</translation>
    </message>
    <message>
        <source>Evidence: numbers of papers or files ＊</source>
        <translation>证据：文书编号或文件 ＊</translation>
    </message>
    <message>
        <source>Evidence: numbers of papers or files</source>
        <translation>证据：文书编号或文件</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>qj::ActWords</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Declared void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>下达</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始执行</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel the plan</source>
        <translation>撤销计划</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Report a shortfall</source>
        <translation>申报缺额</translation>
    </message>
    <message>
        <source>Complete with shortfall</source>
        <translation>按缺额完成</translation>
    </message>
    <message>
        <source>Return for changes</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Freeze the lists</source>
        <translation>冻结名单</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Do not publish</source>
        <translation>不公示</translation>
    </message>
    <message>
        <source>Seal the sample</source>
        <translation>抽样封样</translation>
    </message>
    <message>
        <source>Send to the laboratory</source>
        <translation>送样</translation>
    </message>
    <message>
        <source>Record receipt</source>
        <translation>收样</translation>
    </message>
    <message>
        <source>Begin testing</source>
        <translation>开始检验</translation>
    </message>
    <message>
        <source>Record the report</source>
        <translation>登记报告</translation>
    </message>
    <message>
        <source>Confirm the verdict</source>
        <translation>确认判定</translation>
    </message>
    <message>
        <source>Serve the notices</source>
        <translation>通知当事人</translation>
    </message>
    <message>
        <source>Make the result final</source>
        <translation>确认结果生效</translation>
    </message>
    <message>
        <source>Refused by laboratory</source>
        <translation>登记样品不符合</translation>
    </message>
    <message>
        <source>Record the local opinion</source>
        <translation>填写监管部门意见</translation>
    </message>
    <message>
        <source>Find it a refusal</source>
        <translation>认定拒检</translation>
    </message>
    <message>
        <source>Hand over to follow-up</source>
        <translation>移交后处理</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Accept the report</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>Supersede</source>
        <translation>登记被替代</translation>
    </message>
    <message>
        <source>Return to the laboratory</source>
        <translation>退回承检机构</translation>
    </message>
    <message>
        <source>Send out</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Record service</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Start public notice</source>
        <translation>转公告送达</translation>
    </message>
    <message>
        <source>Record that it failed</source>
        <translation>登记未送达</translation>
    </message>
    <message>
        <source>Cancel the notice</source>
        <translation>取消送达</translation>
    </message>
    <message>
        <source>Accept the objection</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Ask for completion</source>
        <translation>通知补正</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Record withdrawal</source>
        <translation>登记撤回</translation>
    </message>
    <message>
        <source>Name the laboratory</source>
        <translation>确定复检机构</translation>
    </message>
    <message>
        <source>Hand over the backup sample</source>
        <translation>移交备样</translation>
    </message>
    <message>
        <source>Conclude</source>
        <translation>作出结论</translation>
    </message>
    <message>
        <source>Close the reinspection</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Close off</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新挂账</translation>
    </message>
    <message>
        <source>Start handling</source>
        <translation>开始处理</translation>
    </message>
    <message>
        <source>Submit for checking</source>
        <translation>提请核查</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>移送</translation>
    </message>
    <message>
        <source>Record as done</source>
        <translation>登记办理</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Acknowledge receipt</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Accept the reply</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Check for the district</source>
        <translation>区局审核</translation>
    </message>
    <message>
        <source>Check for the city</source>
        <translation>市局审核</translation>
    </message>
    <message>
        <source>Request consent</source>
        <translation>报省局</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>登记省局同意</translation>
    </message>
    <message>
        <source>Record partial consent</source>
        <translation>登记部分同意</translation>
    </message>
    <message>
        <source>Record refusal of consent</source>
        <translation>登记不同意</translation>
    </message>
    <message>
        <source>Issue the correction</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Report upwards</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>通报</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Make active</source>
        <translation>恢复有效</translation>
    </message>
    <message>
        <source>Make inactive</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Put into force</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>Declare void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>退回草稿</translation>
    </message>
    <message>
        <source>Conflict decided</source>
        <translation>处理冲突</translation>
    </message>
    <message>
        <source>Store set up</source>
        <translation>建立数据库</translation>
    </message>
    <message>
        <source>Signing key made</source>
        <translation>生成签名密钥</translation>
    </message>
    <message>
        <source>Computer entered</source>
        <translation>登记本机</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回处理</translation>
    </message>
</context>
<context>
    <name>qj::AnalysisPage</name>
    <message>
        <source>Analysis</source>
        <translation>统计分析</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Sampled from</source>
        <translation>抽样日期自</translation>
    </message>
    <message>
        <source>Sampled until</source>
        <translation>抽样日期至</translation>
    </message>
    <message>
        <source>With published tables</source>
        <translation>含已公示表格</translation>
    </message>
    <message>
        <source>Samples judged</source>
        <translation>已判定样品</translation>
    </message>
    <message>
        <source>Rate of passing</source>
        <translation>合格率</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Failed in safety</source>
        <translation>安全项目不合格</translation>
    </message>
    <message>
        <source>Only the label failed</source>
        <translation>仅标识不合格</translation>
    </message>
    <message>
        <source>No sample of this period has been judged.</source>
        <translation>该时间范围内没有已判定的样品。</translation>
    </message>
    <message>
        <source>Choose another period, or count published tables in.</source>
        <translation>请另选时间范围，或计入已公示的表格。</translation>
    </message>
    <message>
        <source>Everything, with published tables</source>
        <translation>全部时间，含已公示表格</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>From – until</source>
        <translation>自定起止</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按商品类别</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>By office</source>
        <translation>按机构</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>By month of sampling</source>
        <translation>按抽样月份</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Label only</source>
        <translation>仅标识</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未载明</translation>
    </message>
    <message>
        <source>%1 %2 (%3/%4)</source>
        <translation>%1 %2（%3/%4）</translation>
    </message>
    <message>
        <source>Items that fail most</source>
        <translation>不合格较多的项目</translation>
    </message>
    <message>
        <source>Test item</source>
        <translation>检验项目</translation>
    </message>
    <message>
        <source>Samples that failed it</source>
        <translation>不合格批次</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>only the label failed</source>
        <translation>仅标识不合格</translation>
    </message>
    <message>
        <source>judged</source>
        <translation>已判定</translation>
    </message>
    <message>
        <source>Analysis: %1</source>
        <translation>统计：%1</translation>
    </message>
    <message>
        <source>Analysis: %1, %2</source>
        <translation>统计：%1，%2</translation>
    </message>
</context>
<context>
    <name>qj::AttachmentBox</name>
    <message>
        <source>%1: files</source>
        <translation>%1：文件</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>A picture or files from the clipboard (Ctrl+V)</source>
        <translation>剪贴板中的图片或文件（Ctrl+V）</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>没有文件</translation>
    </message>
    <message>
        <source>Drop files here, or paste a picture.</source>
        <translation>可将文件拖到此处，或粘贴图片。</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>剪贴板中没有图片。</translation>
    </message>
    <message>
        <source>The clipboard holds neither a picture nor a file.</source>
        <translation>剪贴板中既没有图片也没有文件。</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>This computer has no program for %1.</source>
        <translation>本机没有能打开“%1”的程序。</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Keep photos as they are</source>
        <translation>照片保留原件</translation>
    </message>
    <message>
        <source>Otherwise photos of a camera are stored with %1 points on their long side. Scans and other files are never changed.</source>
        <translation>不勾选时，相机照片按长边 %1 像素保存；扫描件和其他文件从不改动。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Came as %1</source>
        <translation>原文件名：%1</translation>
    </message>
    <message>
        <source>Taken at %1</source>
        <translation>拍摄时间：%1</translation>
    </message>
    <message>
        <source>The file is not in the folder of the store: it has not come with a package yet, or it was removed there. Add the same file again, fetch it from a backup, or have it sent.</source>
        <translation>数据文件夹中没有这个文件：可能尚未随数据包到达，也可能已被删除。请重新添加同一文件、从备份恢复，或者让对方再发一次。</translation>
    </message>
</context>
<context>
    <name>qj::AuditDialog</name>
    <message>
        <source>Everything that was done</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>Findings of the check</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>From a day on</source>
        <translation>自某日起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Until a day</source>
        <translation>至某日止</translation>
    </message>
    <message>
        <source>Without effect only</source>
        <translation>仅看未生效</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史…</translation>
    </message>
    <message>
        <source>History of the record</source>
        <translation>记录的历史</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Log of acts</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Nothing fits what is asked for.</source>
        <translation>没有符合条件的操作。</translation>
    </message>
    <message>
        <source>Number, name or initials of a record</source>
        <translation>记录的编号、名称或拼音首字母</translation>
    </message>
    <message>
        <source>Check for alterations</source>
        <translation>检查完整性</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人员</translation>
    </message>
    <message>
        <source>Every act</source>
        <translation>所有操作</translation>
    </message>
    <message>
        <source>%1 acts</source>
        <translation>共 %1 条</translation>
    </message>
    <message>
        <source>The last %1 acts; earlier ones follow</source>
        <translation>最近 %1 条，向下滚动继续显示</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV, UTF-8 (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV，UTF-8 (*.csv)</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 条操作写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking for alterations</source>
        <translation>正在检查完整性</translation>
    </message>
    <message>
        <source>Checking signatures</source>
        <translation>正在检查签名</translation>
    </message>
    <message>
        <source>Reading everything once</source>
        <translation>正在通读全部数据</translation>
    </message>
</context>
<context>
    <name>qj::AuditTableModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效力</translation>
    </message>
    <message>
        <source>Came with</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>package of %1, %2</source>
        <translation>%1的数据包，%2</translation>
    </message>
    <message>
        <source>record of a newer version</source>
        <translation>较新版本的记录</translation>
    </message>
    <message>
        <source>%1 and others, %2 together</source>
        <translation>%1 等 %2 项</translation>
    </message>
    <message>
        <source>In effect</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Without effect: %1</source>
        <translation>未生效：%1</translation>
    </message>
    <message>
        <source>written here</source>
        <translation>本机填写</translation>
    </message>
    <message>
        <source>not known any more</source>
        <translation>来源已无记录</translation>
    </message>
</context>
<context>
    <name>qj::BulkEditDialog</name>
    <message>
        <source>What is changed</source>
        <translation>修改项目</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What would become of each record</source>
        <translation>每条记录的修改预览</translation>
    </message>
    <message numerus="yes">
        <source>Change %n record(s)</source>
        <translation>
            <numerusform>批量修改 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Now</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新内容</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose what is changed</source>
        <translation>请选择修改项目</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) will change</source>
        <translation>
            <numerusform>将修改 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 refused</source>
        <translation>%1，%2 条不能修改</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>将修改</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>保持不变</translation>
    </message>
</context>
<context>
    <name>qj::CalendarDialog</name>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Days of the year</source>
        <translation>全年各日</translation>
    </message>
    <message>
        <source>Chosen day</source>
        <translation>所选日期</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>节日名称</translation>
    </message>
    <message>
        <source>Notice number</source>
        <translation>通知文号</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将要改变的日期</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>As the week says</source>
        <translation>按星期（周一至周五上班）</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Make-up workday</source>
        <translation>补班</translation>
    </message>
    <message>
        <source>Save as a draft</source>
        <translation>保存为草稿</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>尚未改动。</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>已改动：%1</translation>
    </message>
</context>
<context>
    <name>qj::CaseChecklist</name>
    <message>
        <source>Verify all</source>
        <translation>全部核实</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Verifies every step that another person has done.</source>
        <translation>核实他人已完成的全部步骤。</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>步骤清单</translation>
    </message>
    <message>
        <source>waits for the final result</source>
        <translation>待结果确定</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue, %1</source>
        <translation>
            <numerusform>逾期 %n 天，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>due today, %1</source>
        <translation>今天到期，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left, %1</source>
        <translation>
            <numerusform>还剩 %n 天，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1（暂定）</translation>
    </message>
    <message>
        <source>verified: %1</source>
        <translation>核实 %1</translation>
    </message>
    <message>
        <source>Checklist and timeline</source>
        <translation>步骤清单与时间线</translation>
    </message>
    <message>
        <source>Enter or space: done. V: verified. A file dropped on a step becomes its evidence.</source>
        <translation>回车或空格：办结；V：核实；把文件拖到步骤上即作为该步骤的证据。</translation>
    </message>
    <message>
        <source>What is due next</source>
        <translation>下一期限</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>为何是这一天</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Case due on %1</source>
        <translation>整案期限 %1</translation>
    </message>
    <message>
        <source>; next: %1, %2 (%3)</source>
        <translation>；下一期限：%1，%2（%3）</translation>
    </message>
    <message>
        <source>Only a step that is done is verified.</source>
        <translation>只有已办的步骤才能核实。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added to %1</source>
        <translation>
            <numerusform>已为 %1 添加 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Cases of the same batch or producer</source>
        <translation>同批次、同生产者的清单</translation>
    </message>
    <message>
        <source>Same batch: %1 %2</source>
        <translation>同批：%1 %2</translation>
    </message>
    <message>
        <source>Same producer: %1 %2</source>
        <translation>同生产者：%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>goes on at %1</source>
        <translation>由%1继续办理</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Show the timeline in place of the steps</source>
        <translation>以时间线代替步骤显示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>qj::CaseColumns</name>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due within 3 working days</source>
        <translation>3 个工作日内到期</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>期限内</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步骤</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>反馈时限</translation>
    </message>
    <message>
        <source>Submit for checking</source>
        <translation>提请核查</translation>
    </message>
    <message>
        <source>Check and close off</source>
        <translation>核查销号</translation>
    </message>
</context>
<context>
    <name>qj::CaseTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>Enter: why this date</source>
        <translation>回车：为何是这一天</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Report received</source>
        <translation>收到检验报告</translation>
    </message>
    <message>
        <source>Verdict confirmed</source>
        <translation>判定确认</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>挂账</translation>
    </message>
    <message>
        <source>Notice served</source>
        <translation>结果通知书送达</translation>
    </message>
    <message>
        <source>Order served</source>
        <translation>责令改正通知送达</translation>
    </message>
    <message>
        <source>Result final</source>
        <translation>结果生效</translation>
    </message>
    <message>
        <source>Penalty decided</source>
        <translation>处罚决定</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 已办</translation>
    </message>
    <message>
        <source>%1 verified</source>
        <translation>%1 核实</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) more</source>
        <translation>
            <numerusform>延长 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Extension %1</source>
        <translation>延期 %1</translation>
    </message>
    <message>
        <source>%1, paper %2: %3</source>
        <translation>%1，文书 %2：%3</translation>
    </message>
    <message>
        <source>Supervision order</source>
        <translation>督办单</translation>
    </message>
    <message>
        <source>Reply to the supervision order</source>
        <translation>督办反馈</translation>
    </message>
</context>
<context>
    <name>qj::ChartCard</name>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Data table</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Copy or save the chart</source>
        <translation>复制或保存图表</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save table…</source>
        <translation>保存表格…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>文件无法写入：%1</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>qj::Confirm</name>
    <message>
        <source>Qingjian</source>
        <translation>清检</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>qj::ConflictDialog</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Decide a conflict</source>
        <translation>处理冲突</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2：%1</translation>
    </message>
    <message>
        <source>Two sides wrote this without seeing each other. Choose what holds; the other value stays in the history, and the decision goes to the other offices with your name.</source>
        <translation>两边在互不知情时各自填写。请选定以哪个为准；另一个值保留在历史记录中，您的决定将署名发往其他机关。</translation>
    </message>
    <message>
        <source>Before: %1 (%2)</source>
        <translation>原值：%1（%2）</translation>
    </message>
    <message>
        <source>Another value:</source>
        <translation>另填一值：</translation>
    </message>
    <message>
        <source>For example the paper that says so</source>
        <translation>例如依据的文书名称或文号</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1, %2, computer %3, %4</source>
        <translation>%1，%2，电脑“%3”，%4</translation>
    </message>
    <message>
        <source>, “%1”</source>
        <translation>，“%1”</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Choose one of the values first.</source>
        <translation>请先选定一个值。</translation>
    </message>
</context>
<context>
    <name>qj::ConflictsCard</name>
    <message>
        <source>Written differently on two sides</source>
        <translation>两边填写不一致</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>两边的值</translation>
    </message>
    <message>
        <source>Both sides agree.</source>
        <translation>两边填写一致</translation>
    </message>
    <message>
        <source>%1 (%2, %3, %4)</source>
        <translation>%1（%2，%3，%4）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>处理冲突…</translation>
    </message>
    <message>
        <source>Take all from…</source>
        <translation>全部采用…</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Every open conflict is decided for what one computer wrote: one step, to be undone as one.</source>
        <translation>所有未决冲突均以某一台电脑填写的为准：作为一步，可一次撤销。</translation>
    </message>
    <message>
        <source>Decided. The other offices get it with the next package.</source>
        <translation>已处理。下一个数据包会带给其他机关。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n conflict(s))</source>
        <translation>
            <numerusform>%1（%n 处冲突）</numerusform>
        </translation>
    </message>
    <message>
        <source>Take all values from %1?</source>
        <translation>全部采用“%1”填写的值？</translation>
    </message>
    <message>
        <source>Every open conflict in which this computer stands on one side is decided for its value. This can be undone as one step.</source>
        <translation>凡这台电脑为一方的未决冲突，均以其填写的值为准。此操作可一次撤销。</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>全部采用</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) decided.</source>
        <translation>
            <numerusform>已处理 %n 处冲突。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::DataTable</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Keep first column in view</source>
        <translation>固定首列</translation>
    </message>
    <message>
        <source>Filter this column</source>
        <translation>筛选此列</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合列宽</translation>
    </message>
</context>
<context>
    <name>qj::DateEditor</name>
    <message>
        <source>Choose a date</source>
        <translation>选择日期</translation>
    </message>
</context>
<context>
    <name>qj::Desktop</name>
    <message>
        <source>Drafts and saved views cannot be kept: local.db could not be opened.</source>
        <translation>草稿和视图无法保存：local.db 打不开。</translation>
    </message>
    <message>
        <source>the import of a file</source>
        <translation>文件导入</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1“%2”：%3</translation>
    </message>
    <message>
        <source>Taken back – %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>This cannot be taken back – %1
%2</source>
        <translation>不能撤销：%1
%2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Qingjian</source>
        <translation>清检</translation>
    </message>
    <message>
        <source>A form is not saved yet.</source>
        <translation>还有表单没有保存。</translation>
    </message>
    <message>
        <source>What was typed is kept as a draft and offered at the next start.</source>
        <translation>已填内容已存为草稿，下次启动时可继续填写。</translation>
    </message>
    <message>
        <source>What was typed is lost when you quit now.</source>
        <translation>现在退出，已填内容会丢失。</translation>
    </message>
    <message>
        <source>Quit, keep the draft</source>
        <translation>退出并保留草稿</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>返回表单</translation>
    </message>
    <message>
        <source>&amp;Lock the window</source>
        <translation>锁定窗口(&amp;L)</translation>
    </message>
    <message>
        <source>Locking needs a password; set one on the page Settings.</source>
        <translation>锁定需要密码，请先在“设置”页设置密码。</translation>
    </message>
    <message>
        <source>Log of &amp;acts…</source>
        <translation>操作记录(&amp;A)…</translation>
    </message>
    <message>
        <source>The log of acts is for administrators and supervisors.</source>
        <translation>操作记录供系统管理员和督查人员查看。</translation>
    </message>
    <message>
        <source>Finish what is open, then open the package again: %1</source>
        <translation>请先完成正在进行的操作，再打开数据包：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n open date(s) moved with the calendar or the rules.</source>
        <translation>
            <numerusform>日历或规则变动，%n 个未完成期限随之改变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>File a &amp;scan…</source>
        <translation>扫描件归档(&amp;S)…</translation>
    </message>
    <message>
        <source>File a scan</source>
        <translation>扫描件归档</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp)</source>
        <translation>扫描件 (*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.bmp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>qj::DevicesCard</name>
    <message>
        <source>Trusted devices</source>
        <translation>可信设备</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>接受…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>吊销…</translation>
    </message>
    <message>
        <source>For a device that is lost or no longer in use: nothing more is taken from it.</source>
        <translation>设备遗失或停用时吊销：以后不再接收它的数据包。</translation>
    </message>
    <message>
        <source>No device of another office is known yet.</source>
        <translation>还没有其他机构的设备</translation>
    </message>
    <message>
        <source>The first package of a device is held until an administrator has compared its fingerprint with the other office on the telephone.</source>
        <translation>设备第一次发来的数据包先被搁置，由系统管理员与对方电话核对指纹后接受。</translation>
    </message>
    <message>
        <source>This computer: %1 · fingerprint %2</source>
        <translation>本机：%1 · 指纹 %2</translation>
    </message>
    <message>
        <source>Name not known yet</source>
        <translation>名称尚不清楚</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>The device is accepted: its packages can be taken in now.</source>
        <translation>已接受该设备，现在可以接收它的数据包。</translation>
    </message>
    <message>
        <source>Type the eight characters that the other office reads out on the telephone.</source>
        <translation>输入对方在电话里念出的八个汉字。</translation>
    </message>
</context>
<context>
    <name>qj::DirectoryPage</name>
    <message>
        <source>Traders</source>
        <translation>经营者</translation>
    </message>
    <message>
        <source>Enter the traders of your area, or take in the roster as a table.</source>
        <translation>录入辖区内的经营者，或者导入名录表。</translation>
    </message>
    <message>
        <source>In business</source>
        <translation>存续</translation>
    </message>
    <message>
        <source>Without a credit code</source>
        <translation>无统一社会信用代码</translation>
    </message>
    <message>
        <source>Producers</source>
        <translation>生产者</translation>
    </message>
    <message>
        <source>Laboratories</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>Standards</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>基础资料</translation>
    </message>
</context>
<context>
    <name>qj::DisposalPage</name>
    <message>
        <source>Disposal cases</source>
        <translation>处置清单</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未销号</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全不合格</translation>
    </message>
    <message>
        <source>Closed off</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>A failing sample opens its case by itself as soon as the verdict is confirmed.</source>
        <translation>不合格样品的判定一经确认，系统自动挂账。</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>What lies too long is urged in writing, with a day by which to reply.</source>
        <translation>久拖未办的事项以书面督办，并写明反馈期限。</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>处置清单</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Step overdue</source>
        <translation>步骤逾期</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Label only</source>
        <translation>仅标识</translation>
    </message>
    <message>
        <source>Case meeting</source>
        <translation>会商</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>交接…</translation>
    </message>
    <message>
        <source>Supervise…</source>
        <translation>督办…</translation>
    </message>
    <message>
        <source>Reply overdue</source>
        <translation>逾期未反馈</translation>
    </message>
    <message>
        <source>To be accepted</source>
        <translation>待办结</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>缺口清单</translation>
    </message>
    <message>
        <source>Handled on time</source>
        <translation>按时处理率</translation>
    </message>
    <message>
        <source>Choose the cases that the order is about.</source>
        <translation>请先选择要督办的清单。</translation>
    </message>
    <message>
        <source>At most %1 cases go into one order.</source>
        <translation>一次最多督办 %1 件。</translation>
    </message>
    <message>
        <source>Issued: %1</source>
        <translation>已下发：%1</translation>
    </message>
    <message>
        <source>The work has been handed over</source>
        <translation>工作已交接</translation>
    </message>
    <message>
        <source>No open case stands in this list.</source>
        <translation>当前列表中没有在办清单。</translation>
    </message>
</context>
<context>
    <name>qj::DueWords</name>
    <message>
        <source>Send the sample to the laboratory</source>
        <translation>向承检机构寄送样品</translation>
    </message>
    <message>
        <source>Report of the laboratory</source>
        <translation>承检机构出具报告</translation>
    </message>
    <message>
        <source>Serve the notice of the result</source>
        <translation>送达检验结果通知</translation>
    </message>
    <message>
        <source>Time to object ends</source>
        <translation>异议期届满</translation>
    </message>
    <message>
        <source>Service by public notice takes effect</source>
        <translation>公告送达生效</translation>
    </message>
    <message>
        <source>Decide on the objection</source>
        <translation>决定是否受理异议</translation>
    </message>
    <message>
        <source>Formalities of the reinspection</source>
        <translation>办理复检手续</translation>
    </message>
    <message>
        <source>Tell the outcome of the reinspection</source>
        <translation>告知复检结果</translation>
    </message>
    <message>
        <source>Step of the disposal</source>
        <translation>处置步骤</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Reply to the supervision letter</source>
        <translation>回复督办函</translation>
    </message>
    <message>
        <source>Publish the result</source>
        <translation>公示结果</translation>
    </message>
    <message>
        <source>Report the publication upwards</source>
        <translation>上报公示情况</translation>
    </message>
    <message>
        <source>Take the samples</source>
        <translation>完成抽样</translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation>%1 个工作日</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>a date set by the plan or the form</source>
        <translation>由计划或表单确定的日期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 days overdue</source>
        <translation>逾期 %1 天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation>还有 %1 天</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>the period stood still</source>
        <translation>期间中止</translation>
    </message>
    <message>
        <source>make-up day</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>规则：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>The date is fixed: it stands in the form, or was frozen.</source>
        <translation>日期已固定：表单载明，或已经锁定。</translation>
    </message>
    <message>
        <source>Begins: %1 (that day is not counted)</source>
        <translation>起算：%1（当日不计入）</translation>
    </message>
    <message>
        <source>Length: %1</source>
        <translation>期限：%1</translation>
    </message>
    <message>
        <source>Not counted: %1</source>
        <translation>不计入：%1</translation>
    </message>
    <message>
        <source>Make-up days that count: %1</source>
        <translation>计入的调休上班日：%1</translation>
    </message>
    <message>
        <source>The last day %1 is a day off, so the period ends on the next working day.</source>
        <translation>最后一日 %1 为休息日，顺延至下一个工作日。</translation>
    </message>
    <message>
        <source>Provisional: the event has not happened yet, or the calendar of that year is not loaded.</source>
        <translation>暂定：起算事件尚未发生，或者该年日历尚未载入。</translation>
    </message>
    <message>
        <source>The length of this rule has still to be confirmed.</source>
        <translation>该规则的期限尚待确认。</translation>
    </message>
    <message>
        <source>If it began today it would end on %1.</source>
        <translation>如从今天起算，截止于 %1。</translation>
    </message>
    <message>
        <source>Decide what becomes of the sample</source>
        <translation>样品处置</translation>
    </message>
    <message>
        <source>Take over the case of another office</source>
        <translation>接办移送来的案件</translation>
    </message>
</context>
<context>
    <name>qj::ExchangePage</name>
    <message>
        <source>Exchange</source>
        <translation>数据交换</translation>
    </message>
    <message>
        <source>Saved, in no package yet</source>
        <translation>已保存，未放入数据包</translation>
    </message>
    <message>
        <source>Written, not confirmed yet</source>
        <translation>已写出，未收到回执</translation>
    </message>
    <message>
        <source>Without backup</source>
        <translation>未备份</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少的内容</translation>
    </message>
    <message>
        <source>Take in a package…</source>
        <translation>接收数据包…</translation>
    </message>
    <message>
        <source>Take in a package</source>
        <translation>接收数据包</translation>
    </message>
    <message>
        <source>Make a package…</source>
        <translation>制作数据包…</translation>
    </message>
    <message>
        <source>Make a package</source>
        <translation>制作数据包</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>保存的内容不会丢失</translation>
    </message>
    <message>
        <source>All that was saved stays on this computer. Packages carry it to other offices on a stick, by mail or through a shared folder; a package that came can also be dropped on this window.</source>
        <translation>已保存的内容都留在本机，由数据包通过移动存储介质、邮件或共享文件夹带到其他机构；收到的数据包也可以直接拖到本窗口。</translation>
    </message>
    <message>
        <source>the oldest of %1</source>
        <translation>最早 %1</translation>
    </message>
    <message>
        <source>all is in packages</source>
        <translation>已全部放入数据包</translation>
    </message>
    <message>
        <source>no receipt is outstanding</source>
        <translation>没有待收的回执</translation>
    </message>
    <message>
        <source>all is in the last backup</source>
        <translation>已全部备份</translation>
    </message>
    <message>
        <source>for %1 days</source>
        <translation>已 %1 天</translation>
    </message>
    <message>
        <source>since today</source>
        <translation>自今天起</translation>
    </message>
    <message>
        <source>What is missing (%1)</source>
        <translation>缺少的内容（%1）</translation>
    </message>
    <message>
        <source>Send only a receipt…</source>
        <translation>只发回执…</translation>
    </message>
    <message>
        <source>Send only a receipt</source>
        <translation>只发回执</translation>
    </message>
    <message>
        <source>A small package for the office whose package you took in last: it tells what became of it, and sends none of your changes.</source>
        <translation>给最近一次来包机构的小数据包：只告知接收结果，不发送你的更改。</translation>
    </message>
    <message>
        <source>Log of acts…</source>
        <translation>操作记录…</translation>
    </message>
    <message>
        <source>Log of acts</source>
        <translation>操作记录</translation>
    </message>
</context>
<context>
    <name>qj::ExchangeWords</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>shared directory</source>
        <translation>公用基础资料</translation>
    </message>
    <message>
        <source>publications of %1</source>
        <translation>%1的公示</translation>
    </message>
    <message>
        <source>records of %1</source>
        <translation>%1的业务记录</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>第 %1 号</translation>
    </message>
    <message>
        <source>no. %1 to %2</source>
        <translation>第 %1 至 %2 号</translation>
    </message>
    <message>
        <source>Missing: changes %2 of the computer %1 (%3). They come with a later package, or with one that holds everything.</source>
        <translation>缺少设备“%1”的%2更改（%3）。请对方再发一个数据包；仍缺少的，请对方制作包含全部内容的数据包。</translation>
    </message>
    <message>
        <source>From %1, computer %2.</source>
        <translation>来自%1，设备“%2”。</translation>
    </message>
    <message>
        <source>New: %1 changes, which touch %2 records. Nothing has been taken in yet.</source>
        <translation>新增更改 %1 项，涉及记录 %2 条，尚未接收。</translation>
    </message>
    <message>
        <source>Taken in: %1 changes, which touched %2 records.</source>
        <translation>已接收更改 %1 项，涉及记录 %2 条。</translation>
    </message>
    <message>
        <source>Nothing in it is new here.</source>
        <translation>其中没有本机缺少的内容。</translation>
    </message>
    <message>
        <source>Known already: %1 changes.</source>
        <translation>本机已有的更改 %1 项。</translation>
    </message>
    <message>
        <source>Written differently on both sides: %1 fields. Both values are kept until somebody decides.</source>
        <translation>两边填写不一致的项目 %1 个，两个值都保留，由人决定取哪一个。</translation>
    </message>
    <message>
        <source>Waiting: %1 changes build on others that are missing here. They take effect by themselves when these arrive.</source>
        <translation>等待中的更改 %1 项：它们所依据的更改本机还没有，收到后自动生效。</translation>
    </message>
    <message>
        <source>There are %1 more such gaps.</source>
        <translation>还有 %1 处类似的缺少。</translation>
    </message>
    <message>
        <source>Written by a newer version of the program: %1 values. They are kept and passed on, but not shown here.</source>
        <translation>由新版本程序填写的值 %1 个：保留并继续传递，但本机不显示。</translation>
    </message>
    <message>
        <source>Refused: changes %2 of the computer %1. They belong to %3, which your office does not take part in.</source>
        <translation>已拒绝设备“%1”的%2更改：属于%3，不在本机构的范围内。</translation>
    </message>
    <message>
        <source>%1 more parts were refused.</source>
        <translation>另有 %1 处被拒绝。</translation>
    </message>
    <message>
        <source>Read back and verified: safe to remove.</source>
        <translation>已读回核对无误，可以安全取出介质。</translation>
    </message>
    <message>
        <source>File: %1 (%2)</source>
        <translation>文件：%1（%2）</translation>
    </message>
    <message>
        <source>For %1: %2 changes.</source>
        <translation>接收机构：%1；更改 %2 项。</translation>
    </message>
    <message>
        <source>In it: %1.</source>
        <translation>内容：%1。</translation>
    </message>
    <message>
        <source>The package is signed, not encrypted: hand it on as you would hand on paper.</source>
        <translation>数据包有签名，但没有加密，请像传递纸质材料一样传递。</translation>
    </message>
    <message>
        <source>Taken in there</source>
        <translation>对方已接收</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已接收</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>Taken back there</source>
        <translation>对方已撤回</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>No receipt yet</source>
        <translation>未收到回执</translation>
    </message>
    <message>
        <source>Stopped half-way</source>
        <translation>中途停止</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>%1 (%2 days ago)</source>
        <translation>%1（%2 天前）</translation>
    </message>
    <message>
        <source>%1 (today)</source>
        <translation>%1（今天）</translation>
    </message>
    <message>
        <source>Attachments: %1 files come with it.</source>
        <translation>附件：随包带来 %1 个文件。</translation>
    </message>
    <message>
        <source>Attachments: %1 files are still not here. The next package you send asks for those that the other office may have.</source>
        <translation>附件：还缺 %1 个文件。你下次发出的数据包会向对方索取其中属于双方往来的文件。</translation>
    </message>
    <message>
        <source>%1 files (%2), the first is %3. The receiver puts all of them into one folder.</source>
        <translation>共 %1 个文件（%2），第一个是 %3。接收方须把全部文件放在同一个文件夹中。</translation>
    </message>
    <message>
        <source>For %1: no changes, only attachments and receipts.</source>
        <translation>给 %1：没有更改，只有附件和回执。</translation>
    </message>
    <message>
        <source>For %1: no changes, only receipts of what you took in.</source>
        <translation>给 %1：没有更改，只有你接收情况的回执。</translation>
    </message>
    <message>
        <source>Attachments: %1 files.</source>
        <translation>附件：%1 个文件。</translation>
    </message>
    <message>
        <source>Attachments: %1 files were left out. The other office asks for them in its next package.</source>
        <translation>附件：%1 个文件没有放入。对方下次发来的数据包会索取这些文件。</translation>
    </message>
    <message>
        <source>The package is sealed: only the accepted computers of that office and this one can open it.</source>
        <translation>数据包已加密：只有该机构已被接受的电脑和本机能够打开。</translation>
    </message>
    <message>
        <source>Kept without effect: changes %2 of the computer %1. %3</source>
        <translation>已保留但不生效：电脑 %1 的更改%2。%3</translation>
    </message>
    <message>
        <source>Nobody has entered the computer that wrote it.</source>
        <translation>填写它的电脑没有登记。</translation>
    </message>
    <message>
        <source>The computer that wrote it had been revoked.</source>
        <translation>填写它的电脑已被吊销。</translation>
    </message>
    <message>
        <source>The office of that computer may not write there.</source>
        <translation>该电脑所属机关无权填写。</translation>
    </message>
    <message>
        <source>The officer did not have the role for it.</source>
        <translation>办理人没有相应角色。</translation>
    </message>
    <message>
        <source>The same officer did both steps.</source>
        <translation>两步由同一人办理。</translation>
    </message>
    <message>
        <source>The officer&apos;s signature is missing or does not fit.</source>
        <translation>缺少办理人的签名，或签名不符。</translation>
    </message>
    <message>
        <source>Signed, it holds</source>
        <translation>已签名，相符</translation>
    </message>
    <message>
        <source>Signed, does not fit</source>
        <translation>已签名，不符</translation>
    </message>
    <message>
        <source>Signed, key not known</source>
        <translation>已签名，密钥未知</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>The database file is sound.</source>
        <translation>数据库文件完好。</translation>
    </message>
    <message>
        <source>The database file is damaged: %1</source>
        <translation>数据库文件已损坏：%1</translation>
    </message>
    <message>
        <source>Every change is what it was when it was saved, and follows the one before it.</source>
        <translation>每次更改都与保存时相同，并与前一次更改相连。</translation>
    </message>
    <message>
        <source>The chain of changes is broken at %1: something was altered or taken out.</source>
        <translation>更改链在 %1 处断开：有内容被改动或取走。</translation>
    </message>
    <message>
        <source>All signatures hold: %1 of officers, %2 of computers.</source>
        <translation>签名全部相符：人员签名 %1 个，电脑签名 %2 个。</translation>
    </message>
    <message>
        <source>Signatures that do not fit: %1 of officers, %2 of computers.</source>
        <translation>签名不符：人员签名 %1 个，电脑签名 %2 个。</translation>
    </message>
    <message>
        <source>Lists and papers show what the changes say.</source>
        <translation>列表和文书所显示的与更改一致。</translation>
    </message>
    <message>
        <source>Lists and papers show something else than the changes: %1</source>
        <translation>列表和文书所显示的与更改不一致：%1</translation>
    </message>
    <message>
        <source>All attachments are there and unchanged.</source>
        <translation>附件齐全，没有改动。</translation>
    </message>
    <message>
        <source>Attachments missing or altered: %1</source>
        <translation>附件缺失或被改动：%1</translation>
    </message>
    <message>
        <source>Make a backup first, then call for help; do not go on working.</source>
        <translation>请先备份，再求助；不要继续办理业务。</translation>
    </message>
    <message>
        <source>Refused: changes %2 of the computer %1. They do not follow its earlier ones, so they are not what it wrote. Ask that office for a full package.</source>
        <translation>未接收：电脑 %1 的更改%2。它们与该电脑此前的更改接不上，不是它原来写的内容。请让对方单位导出一个完整的数据包。</translation>
    </message>
</context>
<context>
    <name>qj::FieldHelp</name>
    <message>
        <source>Example: %1</source>
        <translation>示例：%1</translation>
    </message>
    <message>
        <source>Filled in by the program.</source>
        <translation>由程序填写。</translation>
    </message>
    <message>
        <source>Must be filled before the record can be saved.</source>
        <translation>不填写不能保存。</translation>
    </message>
    <message>
        <source>Must be filled before the step “%1”.</source>
        <translation>办理“%1”之前必须填写。</translation>
    </message>
    <message>
        <source>Personal or internal: never published.</source>
        <translation>个人或内部信息，不公开。</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>规则：%1</translation>
    </message>
</context>
<context>
    <name>qj::FilterHeader</name>
    <message>
        <source>Column heads</source>
        <translation>列标题</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Rows whose “%1” contains this</source>
        <translation>“%1”包含所填内容的行</translation>
    </message>
</context>
<context>
    <name>qj::FirstStartDialog</name>
    <message>
        <source>Office code</source>
        <translation>机构代码</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>机构名称</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>Folder of the store</source>
        <translation>数据库文件夹</translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Area of the code</source>
        <translation>代码对应的区划</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Welcome to Qingjian</source>
        <translation>欢迎使用清检</translation>
    </message>
    <message>
        <source>There is no store here yet. A store is a folder on this computer that holds everything of one office.</source>
        <translation>这里还没有数据库。数据库是本机上的一个文件夹，保存一个机构的全部资料。</translation>
    </message>
    <message>
        <source>Set up a new office</source>
        <translation>新建机构</translation>
    </message>
    <message>
        <source>Open a store that exists</source>
        <translation>打开已有的数据库</translation>
    </message>
    <message>
        <source>Put back a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>选择%1</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Six to nine digits; every number of a paper begins with them.</source>
        <translation>六至九位数字，所有编号都以它开头。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Putting back a backup</source>
        <translation>正在恢复备份</translation>
    </message>
</context>
<context>
    <name>qj::FormBoxFrame</name>
    <message>
        <source>Tools of %1</source>
        <translation>“%1”的工具</translation>
    </message>
    <message>
        <source>Must be filled</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Must be filled before a later step</source>
        <translation>办理后续步骤前必填</translation>
    </message>
    <message>
        <source>%1 (must be filled)</source>
        <translation>%1（必填）</translation>
    </message>
    <message>
        <source>History, take from the last form, help (Shift+F10)</source>
        <translation>历史、取自上一张、帮助（Shift+F10）</translation>
    </message>
    <message>
        <source>History of this box</source>
        <translation>本栏修改历史</translation>
    </message>
    <message>
        <source>Take from the last form (F8)</source>
        <translation>取自上一张表（F8）</translation>
    </message>
    <message>
        <source>Rule and example (F1)</source>
        <translation>规则与示例（F1）</translation>
    </message>
    <message>
        <source>Manual (Ctrl+F1)</source>
        <translation>手册（Ctrl+F1）</translation>
    </message>
    <message>
        <source>%1: also edited elsewhere</source>
        <translation>%1：另有修改</translation>
    </message>
    <message>
        <source>Also edited</source>
        <translation>另有修改</translation>
    </message>
    <message>
        <source>Another computer wrote a different value at the same time; a click shows it.</source>
        <translation>另一台电脑同时填写了不同的值，点击查看。</translation>
    </message>
</context>
<context>
    <name>qj::FormLayout</name>
    <message>
        <source>en</source>
        <translation>zh</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>qj::GapPage</name>
    <message>
        <source>Gaps</source>
        <translation>缺口清单</translation>
    </message>
    <message>
        <source>Kind of gap</source>
        <translation>缺口类别</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Mine only</source>
        <translation>只看我的</translation>
    </message>
    <message>
        <source>Search the gaps</source>
        <translation>搜索缺口</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>At most %1 rows are printed at once.</source>
        <translation>一次最多打印 %1 行。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Search the gaps: words, numbers, pinyin initials</source>
        <translation>搜索缺口：文字、编号、拼音首字母</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All offices</source>
        <translation>全部机构</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺口。</translation>
    </message>
    <message>
        <source>Every failure has its case, and no step is late.</source>
        <translation>每个不合格样品都已挂账，没有步骤逾期。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>No gap matches the filters</source>
        <translation>没有符合筛选条件的缺口</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s)</source>
        <translation>
            <numerusform>%n 个缺口</numerusform>
        </translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>搜索：%1</translation>
    </message>
    <message>
        <source>List of gaps</source>
        <translation>应查尽查缺口清单</translation>
    </message>
    <message>
        <source>%1   Printed: %2 %3</source>
        <translation>%1   打印：%2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>已写入 %n 行：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出当前显示的内容</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV, UTF-8 (*.csv);;CSV for old programs, GBK (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV，UTF-8 (*.csv);;供旧程序使用的 CSV，GBK (*.csv)</translation>
    </message>
</context>
<context>
    <name>qj::GapTableModel</name>
    <message>
        <source>No case</source>
        <translation>未挂账</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Steps missing</source>
        <translation>步骤未办</translation>
    </message>
    <message>
        <source>Filing not decided</source>
        <translation>未作立案决定</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>所缺事项</translation>
    </message>
    <message>
        <source>Days over</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>the case of the sample</source>
        <translation>该样品的处置清单</translation>
    </message>
    <message>
        <source>the decision on filing (D07)</source>
        <translation>立案或不予立案的决定（D07）</translation>
    </message>
</context>
<context>
    <name>qj::GroupBar</name>
    <message>
        <source>Group by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>各组</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>不分组</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>按%1分组</translation>
    </message>
    <message>
        <source>without</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Show the group %1</source>
        <translation>只看 %1</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Further groups</source>
        <translation>其他组</translation>
    </message>
</context>
<context>
    <name>qj::HandOverDialog</name>
    <message>
        <source>Work of</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Open work</source>
        <translation>在办工作</translation>
    </message>
    <message>
        <source>What is ticked</source>
        <translation>已勾选</translation>
    </message>
    <message>
        <source>Print the hand-over list</source>
        <translation>打印交接清单</translation>
    </message>
    <message>
        <source>Hand over work</source>
        <translation>工作交接</translation>
    </message>
    <message>
        <source>Goes to ＊</source>
        <translation>接收人 ＊</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>As</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>This officer has no open work.</source>
        <translation>此人没有在办工作。</translation>
    </message>
    <message>
        <source>Transfer, leave, …</source>
        <translation>调岗、休假……</translation>
    </message>
    <message>
        <source>Reason ＊</source>
        <translation>原因 ＊</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>concerns a case of his</source>
        <translation>涉及其承办的清单</translation>
    </message>
    <message>
        <source>A fact about the past: it is not handed over.</source>
        <translation>属已发生的事实，不移交。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) will be handed over</source>
        <translation>
            <numerusform>将移交 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>List of work handed over</source>
        <translation>工作交接清单</translation>
    </message>
    <message>
        <source>From %1 to %2   ·   %3   ·   Reason: %4</source>
        <translation>由 %1 移交给 %2   ·   %3   ·   原因：%4</translation>
    </message>
    <message>
        <source>Handed over by: %1</source>
        <translation>移交人：%1</translation>
    </message>
    <message>
        <source>Taken over by: %1</source>
        <translation>接收人：%1</translation>
    </message>
    <message>
        <source>Witness:</source>
        <translation>监交人：</translation>
    </message>
    <message>
        <source>%1   Printed: %2 %3</source>
        <translation>%1   打印：%2 %3</translation>
    </message>
</context>
<context>
    <name>qj::HelpDialog</name>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>帮助正文</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>关闭帮助</translation>
    </message>
    <message>
        <source>No help pages are installed.</source>
        <translation>没有安装帮助页面。</translation>
    </message>
</context>
<context>
    <name>qj::HistoryDialog</name>
    <message>
        <source>History of “%1”</source>
        <translation>“%1”的修改历史</translation>
    </message>
</context>
<context>
    <name>qj::HistoryTree</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>修改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>修改后</translation>
    </message>
    <message>
        <source>[without effect: no authority]</source>
        <translation>［无权办理，不生效］</translation>
    </message>
    <message>
        <source>[also edited]</source>
        <translation>［另有修改］</translation>
    </message>
</context>
<context>
    <name>qj::IdleLock</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>What was open is still there.</source>
        <translation>打开的内容都还在。</translation>
    </message>
</context>
<context>
    <name>qj::ImportDialog</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Take in results</source>
        <translation>导入检验结果</translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>先看看</translation>
    </message>
    <message>
        <source>Does everything and keeps nothing.</source>
        <translation>完整试做一遍，不保存任何内容。</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation>另存未导入的行…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a table of results, or drop it here: CSV, XLSX or XLS.</source>
        <translation>请选择结果表格，或把文件拖到这里：CSV、XLSX 或 XLS。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>That of published tables</source>
        <translation>公示表格所用的计划</translation>
    </message>
    <message>
        <source>As the rows say</source>
        <translation>以表内各行为准</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx *.xls *.txt)</source>
        <translation>表格 (*.csv *.xlsx *.xls *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken in.</source>
        <translation>已停止，没有导入任何内容。</translation>
    </message>
    <message>
        <source>Nothing was taken in.</source>
        <translation>没有导入任何内容。</translation>
    </message>
    <message>
        <source>%1: this is what would happen. Nothing has been kept.</source>
        <translation>%1：以下是导入后的情形，尚未保存。</translation>
    </message>
    <message>
        <source>%1: nothing new was found.</source>
        <translation>%1：没有新的内容。</translation>
    </message>
    <message>
        <source>%1 has been taken in.</source>
        <translation>%1 已导入。</translation>
    </message>
    <message>
        <source>%1: %2 rows taken in, %3 cases opened</source>
        <translation>%1：导入 %2 行，挂账 %3 件</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>正在撤销导入</translation>
    </message>
    <message>
        <source>The import has been taken back.</source>
        <translation>导入已撤销。</translation>
    </message>
    <message>
        <source>Save refused rows</source>
        <translation>另存未导入的行</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 未导入</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Take in: %1</source>
        <translation>导入：%1</translation>
    </message>
    <message>
        <source>Choose a table, or drop it here: CSV, XLSX or XLS. Each row becomes a record.</source>
        <translation>选择表格或将其拖到此处：CSV、XLSX 或 XLS。每行成为一条记录。</translation>
    </message>
    <message>
        <source>%1: %2 rows taken in</source>
        <translation>%1：已导入 %2 行</translation>
    </message>
    <message>
        <source>Choose the table of a plan, or drop it here: a row for each task, or categories down and offices across. It becomes a draft plan with its tasks.</source>
        <translation>选择计划表或将其拖到此处：每行一项任务，或行为类别、列为机构。导入后生成计划草稿及其任务。</translation>
    </message>
    <message>
        <source>“Look first” shows what would happen and keeps nothing.</source>
        <translation>“先看看”只预演结果，不保存任何内容。</translation>
    </message>
    <message>
        <source>%1: nothing can be taken in. A plan is taken in as a whole: mend these rows in the table and take it in again.</source>
        <translation>%1：不能导入。计划须整体导入，请在表格中改正下列各行后重新导入。</translation>
    </message>
    <message>
        <source>%1: a draft plan with %2 tasks</source>
        <translation>%1：已生成计划草稿，含 %2 项任务</translation>
    </message>
    <message>
        <source>Save file with marks…</source>
        <translation>另存带批注的文件…</translation>
    </message>
    <message>
        <source>%1: nobody has said yet what these columns hold. Choose at least which one holds the sample number.</source>
        <translation>%1：还不知道这些列是什么。请至少指定哪一列是样品编号。</translation>
    </message>
    <message>
        <source>Its columns are remembered for %1: the next file needs no explaining.</source>
        <translation>已记住“%1”的列：下次导入它的文件无需再指定。</translation>
    </message>
    <message>
        <source>Save file with marks</source>
        <translation>另存带批注的文件</translation>
    </message>
    <message>
        <source>%1: what is to be put right is marked in it. Correct it, save it, and take it in again: rows that are here already are not entered twice.</source>
        <translation>%1：需要更正的单元格已在文件中标出。更正并保存后再次导入即可，已经入库的行不会重复录入。</translation>
    </message>
</context>
<context>
    <name>qj::ImportSummary</name>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Known or merged</source>
        <translation>已有或合并</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Cases opened</source>
        <translation>新挂账</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>see the reasons</source>
        <translation>请看原因</translation>
    </message>
    <message>
        <source>Meaning of %1</source>
        <translation>“%1”的含义</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Batches of this office</source>
        <translation>该机构的批次数</translation>
    </message>
    <message>
        <source>Total, left out</source>
        <translation>合计（不导入）</translation>
    </message>
    <message>
        <source>As it is read</source>
        <translation>读取预览</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>检验项目</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>检验结论</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>导入后</translation>
    </message>
    <message>
        <source>conforms</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>不符合</translation>
    </message>
    <message>
        <source>a published result</source>
        <translation>公示结果</translation>
    </message>
    <message>
        <source>a report of this sample</source>
        <translation>该样品的检验报告</translation>
    </message>
</context>
<context>
    <name>qj::ImportWords</name>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Sample number</source>
        <translation>样品编号</translation>
    </message>
    <message>
        <source>Report number</source>
        <translation>报告编号</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>商标</translation>
    </message>
    <message>
        <source>Model, specification</source>
        <translation>规格型号</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>质量等级</translation>
    </message>
    <message>
        <source>Production date or batch</source>
        <translation>生产日期或批号</translation>
    </message>
    <message>
        <source>Production date</source>
        <translation>生产日期</translation>
    </message>
    <message>
        <source>Batch number</source>
        <translation>批号</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>限用日期</translation>
    </message>
    <message>
        <source>Trader</source>
        <translation>经营者</translation>
    </message>
    <message>
        <source>Credit code of the trader</source>
        <translation>经营者统一社会信用代码</translation>
    </message>
    <message>
        <source>Address of the trader</source>
        <translation>经营者地址</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>生产者</translation>
    </message>
    <message>
        <source>Address of the producer</source>
        <translation>生产者地址</translation>
    </message>
    <message>
        <source>Credit code of the producer</source>
        <translation>生产者统一社会信用代码</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>供货商</translation>
    </message>
    <message>
        <source>Failing items</source>
        <translation>不合格项目</translation>
    </message>
    <message>
        <source>Test item</source>
        <translation>检验项目</translation>
    </message>
    <message>
        <source>Measured value</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>标准要求</translation>
    </message>
    <message>
        <source>Verdict on the item</source>
        <translation>单项判定</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>计量单位</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>检验结论</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>承检机构</translation>
    </message>
    <message>
        <source>Category of goods</source>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Area of the producer</source>
        <translation>生产者所在地</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Trading platform</source>
        <translation>交易平台</translation>
    </message>
    <message>
        <source>Sampled on</source>
        <translation>抽样日期</translation>
    </message>
    <message>
        <source>Sampled where</source>
        <translation>抽样地点</translation>
    </message>
    <message>
        <source>Sampled by</source>
        <translation>抽样人员</translation>
    </message>
    <message>
        <source>Date of the report</source>
        <translation>报告日期</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>执行标准</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Number of the announcement</source>
        <translation>公告编号</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>Row of the source</source>
        <translation>原表行号</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Fails, but no item is named</source>
        <translation>不合格，但没有写明项目</translation>
    </message>
    <message>
        <source>No verdict given; the failing items decide</source>
        <translation>没有结论，按不合格项目判断</translation>
    </message>
    <message>
        <source>No verdict given; the title decides</source>
        <translation>没有结论，按标题判断</translation>
    </message>
    <message>
        <source>No verdict given; a list without items holds passes</source>
        <translation>没有结论，不列项目的名单视为合格</translation>
    </message>
    <message>
        <source>The date is doubtful</source>
        <translation>日期存疑</translation>
    </message>
    <message>
        <source>Neither a date nor a batch was found</source>
        <translation>没有读出日期或批号</translation>
    </message>
    <message>
        <source>The product is not named</source>
        <translation>没有写明商品</translation>
    </message>
    <message>
        <source>A spreadsheet program has thrown digits away</source>
        <translation>表格软件丢失了数字</translation>
    </message>
    <message>
        <source>Equal to an earlier row; taken as a sample of its own</source>
        <translation>与前面某行相同，按单独样品导入</translation>
    </message>
    <message>
        <source>Damaged characters</source>
        <translation>字符已损坏</translation>
    </message>
    <message>
        <source>Has more columns than are read</source>
        <translation>列数超出读取范围</translation>
    </message>
    <message>
        <source>The producer cell holds a remark</source>
        <translation>生产者一栏含有说明</translation>
    </message>
    <message>
        <source>Blank line</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Heading within the table</source>
        <translation>表内小标题</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Repeated header</source>
        <translation>重复表头</translation>
    </message>
    <message>
        <source>Line that names the separator</source>
        <translation>分隔符声明行</translation>
    </message>
    <message>
        <source>Values of the item in the heading</source>
        <translation>列标题所写项目的实测值</translation>
    </message>
    <message>
        <source>Notes of the check, left out</source>
        <translation>核对意见（不导入）</translation>
    </message>
    <message>
        <source>The verdict on the item is not understood</source>
        <translation>单项判定看不懂</translation>
    </message>
    <message>
        <source>Items of the task are missing</source>
        <translation>任务要求的项目没有结果</translation>
    </message>
    <message>
        <source>The task does not ask for this item</source>
        <translation>任务没有要求这个项目</translation>
    </message>
    <message>
        <source>The sample was given to another laboratory</source>
        <translation>该样品送的是另一家承检机构</translation>
    </message>
    <message>
        <source>Full-width characters are read as half-width ones</source>
        <translation>全角字符按半角读取</translation>
    </message>
    <message>
        <source>The day number of a spreadsheet program is read as a date</source>
        <translation>表格软件的日期序号按日期读取</translation>
    </message>
    <message>
        <source>All digits are still there; read as a whole number</source>
        <translation>数字没有丢失，按完整数字读取</translation>
    </message>
    <message>
        <source>Write the items that fail.</source>
        <translation>请填写不合格的项目。</translation>
    </message>
    <message>
        <source>Write it like 2018-05-04, or leave the batch only.</source>
        <translation>请写成 2018-05-04 这样的日期，或只保留批号。</translation>
    </message>
    <message>
        <source>Write it like 2018-05-04.</source>
        <translation>请写成 2018-05-04 这样的日期。</translation>
    </message>
    <message>
        <source>They cannot be brought back. Format the cell as text and type the number again from the original.</source>
        <translation>丢失的数字无法找回。请把单元格设为文本格式，按原件重新填写。</translation>
    </message>
    <message>
        <source>Write the text again from the original.</source>
        <translation>请按原件重新填写。</translation>
    </message>
    <message>
        <source>Write whether the item conforms or fails.</source>
        <translation>请填写“符合”或“不符合”。</translation>
    </message>
    <message>
        <source>Ask the laboratory for them.</source>
        <translation>请向承检机构补要结果。</translation>
    </message>
    <message>
        <source>Compare with the commission.</source>
        <translation>请与委托清单核对。</translation>
    </message>
    <message>
        <source>Compare the sample number.</source>
        <translation>请核对样品编号。</translation>
    </message>
    <message>
        <source>The cell was written anew. Nothing needs to be done.</source>
        <translation>单元格已改写，无需处理。</translation>
    </message>
    <message>
        <source>The cell was written anew. Compare it with the original.</source>
        <translation>单元格已改写，请与原件核对。</translation>
    </message>
    <message>
        <source>The cell was written anew, as text.</source>
        <translation>单元格已改写为文本。</translation>
    </message>
    <message>
        <source>a date like 2018-05-04</source>
        <translation>2018-05-04 这样的日期</translation>
    </message>
    <message>
        <source>a verdict that passes or fails</source>
        <translation>“合格”或“不合格”这样的结论</translation>
    </message>
    <message>
        <source>the number with all its digits: a spreadsheet program has thrown some away, and they cannot be brought back. Format the cell as text and type the number again from the original</source>
        <translation>完整的编号：表格软件把它变成了数字，一部分数字已经丢失，无法找回；请把单元格设为文本格式，按原件重新填写</translation>
    </message>
    <message>
        <source>%1: compare it with the original and correct it.</source>
        <translation>%1，请与原件核对后更正。</translation>
    </message>
    <message>
        <source>%1 with marks</source>
        <translation>%1 核对</translation>
    </message>
</context>
<context>
    <name>qj::IncomingCard</name>
    <message>
        <source>Folder for packages that come</source>
        <translation>收件文件夹</translation>
    </message>
    <message>
        <source>Packages waiting</source>
        <translation>待接收的数据包</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Watch none</source>
        <translation>不再查看</translation>
    </message>
    <message>
        <source>The folder could not be remembered.</source>
        <translation>文件夹设置未能保存。</translation>
    </message>
    <message>
        <source>%1, made at %2 (%3)</source>
        <translation>%1，%2 制作（%3）</translation>
    </message>
    <message>
        <source>None is watched. Choose where packages of other offices come, and the program says when one lies there. It is never taken in by itself.</source>
        <translation>尚未设置。选择其他机关的数据包送到的文件夹，有数据包时程序会提示，但不会自动接收。</translation>
    </message>
    <message>
        <source>%1 (not there at the moment)</source>
        <translation>%1（目前不在）</translation>
    </message>
    <message>
        <source>No package waits.</source>
        <translation>没有待接收的数据包。</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) in the folder wait to be taken in.</source>
        <translation>
            <numerusform>收件文件夹中有 %n 个数据包待接收。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the package: %1</source>
        <translation>查看数据包：%1</translation>
    </message>
</context>
<context>
    <name>qj::ItemGrid</name>
    <message>
        <source>How the program compares</source>
        <translation>程序比较说明</translation>
    </message>
    <message>
        <source>Standards of the sample</source>
        <translation>样品适用标准</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>检验项目</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>标准要求</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序比较</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>机构判定</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>差异说明</translation>
    </message>
    <message>
        <source>differs: explain here</source>
        <translation>不一致，请说明</translation>
    </message>
    <message>
        <source>Next item…</source>
        <translation>下一项…</translation>
    </message>
    <message>
        <source>Write into the cells; Tab goes on. Each value is compared while you type.</source>
        <translation>直接在单元格中填写，按 Tab 键到下一格；边输入边比较。</translation>
    </message>
    <message>
        <source>The report is checked: it is changed only by another report that replaces it.</source>
        <translation>报告已核对，只能由替换它的新报告更正。</translation>
    </message>
    <message>
        <source>%1 against %2 – %3</source>
        <translation>实测 %1，要求 %2：%3</translation>
    </message>
    <message>
        <source>. The laboratory says otherwise; before the report is checked this must be explained (R-NUM-FULL).</source>
        <translation>。与机构判定不一致，核对报告前须说明理由（R-NUM-FULL）。</translation>
    </message>
</context>
<context>
    <name>qj::JudgementWords</name>
    <message>
        <source>above the upper limit</source>
        <translation>高于上限</translation>
    </message>
    <message>
        <source>below the lower limit</source>
        <translation>低于下限</translation>
    </message>
    <message>
        <source>it was detected</source>
        <translation>检出</translation>
    </message>
    <message>
        <source>the grade is too low</source>
        <translation>级别过低</translation>
    </message>
    <message>
        <source>the grade is too high</source>
        <translation>级别过高</translation>
    </message>
    <message>
        <source>it broke down</source>
        <translation>发生击穿</translation>
    </message>
    <message>
        <source>the laboratory says so</source>
        <translation>检验机构判为不符合</translation>
    </message>
    <message>
        <source>no requirement is given</source>
        <translation>没有标准要求</translation>
    </message>
    <message>
        <source>the requirement cannot be read</source>
        <translation>标准要求无法识别</translation>
    </message>
    <message>
        <source>the limit hangs on the declared value: enter it</source>
        <translation>限值取决于明示值，请填写明示值</translation>
    </message>
    <message>
        <source>the limit does not say whether it is the least or the most</source>
        <translation>限值未注明是上限还是下限</translation>
    </message>
    <message>
        <source>no value is given</source>
        <translation>没有实测值</translation>
    </message>
    <message>
        <source>the value cannot be read</source>
        <translation>实测值无法识别</translation>
    </message>
    <message>
        <source>the value is no number</source>
        <translation>实测值不是数值</translation>
    </message>
    <message>
        <source>the limit stands in the place of the value</source>
        <translation>实测值一栏填的是限值</translation>
    </message>
    <message>
        <source>the units differ</source>
        <translation>单位不一致</translation>
    </message>
    <message>
        <source>it is not said whether a higher grade is better</source>
        <translation>未注明级别高低哪个更好</translation>
    </message>
    <message>
        <source>the value is no grade</source>
        <translation>实测值不是级别</translation>
    </message>
    <message>
        <source>limit and value have not the same number of factors</source>
        <translation>限值与实测值的因数个数不同</translation>
    </message>
    <message>
        <source>not detected, but the limit of detection is not given</source>
        <translation>未检出，但未给出检出限</translation>
    </message>
    <message>
        <source>the limit of detection lies above the limit</source>
        <translation>检出限高于限值</translation>
    </message>
    <message>
        <source>only a bound of the value is known</source>
        <translation>只知道实测值的界限</translation>
    </message>
    <message>
        <source>a negative value: the limit may be that of a deviation both ways</source>
        <translation>实测值为负，限值可能是双向偏差，请人工判定</translation>
    </message>
    <message>
        <source>a person judges words</source>
        <translation>文字要求，由人工判定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source> (compared rounded: %1)</source>
        <translation>（修约后比较：%1）</translation>
    </message>
    <message>
        <source>By the day of production %1 holds, the goods state %2: decide by which to judge</source>
        <translation>按生产日期应适用 %1，商品标注 %2，请确定按哪个判定</translation>
    </message>
    <message>
        <source>the day of production is not known: ask for it, the edition hangs on it</source>
        <translation>生产日期不明，请查明，标准版本由它决定</translation>
    </message>
    <message>
        <source>Standards (R-STD-EDITION): %1</source>
        <translation>适用标准（R-STD-EDITION）：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Several limits of the standard hang on size, class or grade, and the goods do not say which: enter the one that holds</source>
        <translation>标准按规格、类别或等级规定了多个限值，商品信息不足以确定，请填写适用的限值</translation>
    </message>
</context>
<context>
    <name>qj::LawCard</name>
    <message>
        <source>working days</source>
        <translation>个工作日</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>date set elsewhere</source>
        <translation>另定日期</translation>
    </message>
    <message>
        <source>Rules and calendar</source>
        <translation>规则与日历</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Years known</source>
        <translation>已有年份</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>适用制度</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>No calendar is loaded; dates are provisional.</source>
        <translation>没有载入日历，期限均为暂定。</translation>
    </message>
    <message>
        <source>Calendars from %1 to %2 are loaded; dates beyond are provisional.</source>
        <translation>已载入 %1 至 %2 年的日历，超出范围的期限为暂定。</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未明确</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>放假</translation>
    </message>
</context>
<context>
    <name>qj::LawEditCard</name>
    <message>
        <source>Values and calendars of this office</source>
        <translation>本机构的规则值和日历</translation>
    </message>
    <message>
        <source>What the office has changed</source>
        <translation>本机构的改动</translation>
    </message>
    <message>
        <source>Change a rule…</source>
        <translation>修改规则值…</translation>
    </message>
    <message>
        <source>Change a rule</source>
        <translation>修改规则值</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Edit the calendar…</source>
        <translation>编辑日历…</translation>
    </message>
    <message>
        <source>The calendar is a draft; a second person puts it in force.</source>
        <translation>日历已存为草稿，由另一人启用。</translation>
    </message>
    <message>
        <source>Take in a calendar pack…</source>
        <translation>导入日历包…</translation>
    </message>
    <message>
        <source>Calendar pack</source>
        <translation>日历包</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Put in force…</source>
        <translation>启用…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Source, reason</source>
        <translation>出处、理由</translation>
    </message>
    <message>
        <source>Nothing is changed yet: everything counts as shipped. The city changes values and calendars.</source>
        <translation>尚无改动，全部按随附的值计算。规则值和日历由市局修改。</translation>
    </message>
    <message>
        <source>A draft counts only when another person has put it in force; open dates then move, and each of them is listed.</source>
        <translation>草稿经另一人启用后才生效；届时未完成的期限随之变动，并逐一列出。</translation>
    </message>
    <message>
        <source>Calendar %1, version %2</source>
        <translation>%1 年日历，第 %2 版</translation>
    </message>
    <message>
        <source>The value is a draft; a second person puts it in force.</source>
        <translation>规则值已存为草稿，由另一人启用。</translation>
    </message>
    <message numerus="yes">
        <source>%n calendar(s) taken in as drafts; a second person puts them in force.</source>
        <translation>
            <numerusform>已导入 %n 份日历草稿，由另一人启用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was taken in.
%1</source>
        <translation>没有导入任何内容。
%1</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n open date(s) moved.</source>
        <translation>
            <numerusform>%1。%n 个未完成期限已变动。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::LayoutEditor</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Dates like 04/05/2018</source>
        <translation>04/05/2018 这类日期</translation>
    </message>
    <message>
        <source>Row of the headings</source>
        <translation>标题行</translation>
    </message>
    <message>
        <source>Conforms is written</source>
        <translation>合格写作</translation>
    </message>
    <message>
        <source>Fails is written</source>
        <translation>不合格写作</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>as they look</source>
        <translation>按写法判断</translation>
    </message>
    <message>
        <source>day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>e.g. P</source>
        <translation>如 P</translation>
    </message>
    <message>
        <source>e.g. F</source>
        <translation>如 F</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>作为</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>(column %1, without a heading)</source>
        <translation>（第 %1 列，没有标题）</translation>
    </message>
    <message>
        <source>Meaning of %1</source>
        <translation>“%1”的含义</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>taken by another</source>
        <translation>另一列已用</translation>
    </message>
    <message>
        <source>its values</source>
        <translation>列中的值</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>—</translation>
    </message>
    <message>
        <source>its heading</source>
        <translation>列标题</translation>
    </message>
    <message>
        <source>an officer</source>
        <translation>人工指定</translation>
    </message>
</context>
<context>
    <name>qj::LedgerCard</name>
    <message>
        <source>Packages</source>
        <translation>数据包台账</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Other office</source>
        <translation>对方机构</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改数</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Take it back…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Takes back what a package brought, as long as nothing later builds on it.</source>
        <translation>撤回数据包带来的内容，前提是没有后续操作依赖它。</translation>
    </message>
    <message>
        <source>No package has been written or received yet.</source>
        <translation>还没有制作或接收过数据包</translation>
    </message>
    <message>
        <source>What you write for other offices and what you take in from them is listed here for good.</source>
        <translation>给其他机构制作的和从其他机构接收的数据包都长期列在这里。</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>the package of %1, made at %2</source>
        <translation>%1于 %2 制作的数据包</translation>
    </message>
    <message>
        <source>Take back %1?</source>
        <translation>撤回%1？</translation>
    </message>
    <message>
        <source>The records return to what they were before. The history keeps what the package brought, and the sender reads in the next package that it was taken back.</source>
        <translation>相关记录恢复到接收前的内容；数据包带来的内容保留在历史中，对方会从下一个数据包得知已被撤回。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Taking the package back</source>
        <translation>正在撤回数据包</translation>
    </message>
    <message>
        <source>Taken back – %1</source>
        <translation>已撤回：%1</translation>
    </message>
</context>
<context>
    <name>qj::LineEditor</name>
    <message>
        <source>CNY</source>
        <translation>元</translation>
    </message>
    <message>
        <source>several: separate by ;</source>
        <translation>多个用；隔开</translation>
    </message>
</context>
<context>
    <name>qj::ListDetail</name>
    <message>
        <source>Nothing here yet</source>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>No row matches the filters</source>
        <translation>没有符合筛选条件的记录</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Choose a row to see it here</source>
        <translation>选中一行，在此查看</translation>
    </message>
    <message>
        <source>Filter columns</source>
        <translation>按列筛选</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Show or hide the record beside the list</source>
        <translation>显示或隐藏列表旁的记录</translation>
    </message>
    <message>
        <source>Counts and sums</source>
        <translation>计数与合计</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>List and record</source>
        <translation>列表与记录</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>qj::LookUpLine</name>
    <message>
        <source>Name, number or pinyin initials</source>
        <translation>名称、编号或拼音首字母</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Not in the list?</source>
        <translation>列表中没有？</translation>
    </message>
    <message>
        <source>New: %1…</source>
        <translation>新建%1…</translation>
    </message>
    <message>
        <source>New: %1 “%2”…</source>
        <translation>新建%1“%2”…</translation>
    </message>
</context>
<context>
    <name>qj::MainWindow</name>
    <message>
        <source>Qingjian</source>
        <translation>清检</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Search everything</source>
        <translation>搜索全部(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>页面(&amp;P)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Light or dark</source>
        <translation>浅色或深色(&amp;L)</translation>
    </message>
    <message>
        <source>Collapse or expand &amp;navigation</source>
        <translation>收起或展开导航(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Qingjian</source>
        <translation>关于清检(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>%1 – Qingjian</source>
        <translation>%1 – 清检</translation>
    </message>
</context>
<context>
    <name>qj::MeetingView</name>
    <message>
        <source>due on %1, provisional</source>
        <translation>期限 %1，暂定</translation>
    </message>
    <message>
        <source>due on %1, %2</source>
        <translation>期限 %1，%2</translation>
    </message>
    <message>
        <source>■ %1, verified %2</source>
        <translation>■ %1，%2 核实</translation>
    </message>
    <message>
        <source>■ %1, done %2</source>
        <translation>■ %1，%2 已办</translation>
    </message>
    <message>
        <source>□ %1, waits for the final result</source>
        <translation>□ %1，待结果生效</translation>
    </message>
    <message>
        <source>□ %1</source>
        <translation>□ %1</translation>
    </message>
    <message>
        <source>□ %1, %2</source>
        <translation>□ %1，%2</translation>
    </message>
    <message>
        <source>Minutes of the case meeting</source>
        <translation>会商纪要</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Trader</source>
        <translation>经营者</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>By</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message numerus="yes">
        <source>%1   ·   %2   ·   %n case(s) looked at</source>
        <translation>
            <numerusform>%1   ·   %2   ·   会商 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Present:</source>
        <translation>参加人：</translation>
    </message>
    <message>
        <source>Minutes by: %1</source>
        <translation>记录人：%1</translation>
    </message>
    <message>
        <source>%1   Printed: %2 %3</source>
        <translation>%1   打印：%2 %3</translation>
    </message>
    <message>
        <source>Which case of how many</source>
        <translation>第几件</translation>
    </message>
    <message>
        <source>Facts of the case</source>
        <translation>案件情况</translation>
    </message>
    <message>
        <source>Items that fail</source>
        <translation>不合格项目</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What was saved</source>
        <translation>保存情况</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Case meeting</source>
        <translation>会商</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一件</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一件</translation>
    </message>
    <message>
        <source>Minutes…</source>
        <translation>会商纪要…</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>退出（Esc）</translation>
    </message>
    <message>
        <source>F2: type the decision; Enter: keep it and turn to the next case</source>
        <translation>F2：填写决定；回车：保存并转到下一件</translation>
    </message>
    <message>
        <source>+5, 12-28</source>
        <translation>+5、12-28</translation>
    </message>
    <message>
        <source>No open case stands in this list.</source>
        <translation>当前列表中没有在办清单。</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>第 %1 件，共 %2 件 · %3</translation>
    </message>
    <message>
        <source>Trader: %1</source>
        <translation>经营者：%1</translation>
    </message>
    <message>
        <source>Producer: %1</source>
        <translation>标称生产者：%1</translation>
    </message>
    <message>
        <source>Model and batch: %1</source>
        <translation>规格型号、批号：%1</translation>
    </message>
    <message>
        <source>Office and handler: %1 %2</source>
        <translation>承办：%1 %2</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Saved in the remark of the case</source>
        <translation>已保存到清单备注</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>%1 case meeting: %2</source>
        <translation>%1 会商：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) could not be saved; they stand in the minutes only. Escape again leaves.</source>
        <translation>
            <numerusform>有 %n 条决定未能保存，只在纪要中保留。再按一次 Esc 退出。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::Menus</name>
    <message>
        <source>Menu bar</source>
        <translation>菜单栏</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save and open ne&amp;xt</source>
        <translation>保存并打开下一条(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;History of the record</source>
        <translation>记录的历史(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find in list</source>
        <translation>在列表中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Fi&amp;lter columns</source>
        <translation>按列筛选(&amp;L)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>qj::MessageStack</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>qj::MovedDatesDialog</name>
    <message>
        <source>Dates that move</source>
        <translation>变动的期限</translation>
    </message>
    <message>
        <source>No open date moves.</source>
        <translation>没有未完成的期限变动。</translation>
    </message>
    <message numerus="yes">
        <source>%n open date(s) move. What is over or frozen stays.</source>
        <translation>
            <numerusform>%n 个未完成期限变动；已完成和已固定的不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>原期限</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>新期限</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1（暂定）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>qj::NavigationRail</name>
    <message>
        <source>Qingjian</source>
        <translation>清检</translation>
    </message>
    <message>
        <source>Collapse navigation</source>
        <translation>收起导航</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1，%2 件待办</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Expand navigation</source>
        <translation>展开导航</translation>
    </message>
</context>
<context>
    <name>qj::ObjectionTimeline</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Trader</source>
        <translation>经营者</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>标称生产者</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>电商平台</translation>
    </message>
    <message>
        <source>Time to object: %1</source>
        <translation>异议期限：%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>not served yet</source>
        <translation>尚未送达</translation>
    </message>
    <message>
        <source>the clock does not run</source>
        <translation>未起算</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已届满</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>期限依据</translation>
    </message>
    <message>
        <source>Why this date: %1</source>
        <translation>期限依据：%1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>Report received</source>
        <translation>收到检验报告</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2，%3</translation>
    </message>
    <message>
        <source>Result final</source>
        <translation>结果生效</translation>
    </message>
    <message>
        <source>Notice sent</source>
        <translation>通知书发出</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Notice deemed served</source>
        <translation>视为送达</translation>
    </message>
    <message>
        <source>Notice served</source>
        <translation>通知书送达</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>按期</translation>
    </message>
    <message>
        <source>out of time (R-OBJ-LATE)</source>
        <translation>逾期（R-OBJ-LATE）</translation>
    </message>
    <message>
        <source>Objection received</source>
        <translation>收到异议</translation>
    </message>
    <message>
        <source>Objection decided</source>
        <translation>异议处理决定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Objection withdrawn</source>
        <translation>撤回异议</translation>
    </message>
    <message>
        <source>Reinspection decided</source>
        <translation>决定复检</translation>
    </message>
    <message>
        <source>Formalities done</source>
        <translation>手续办结</translation>
    </message>
    <message>
        <source>Backup sample handed over</source>
        <translation>备样移交</translation>
    </message>
    <message>
        <source>Conclusion told</source>
        <translation>告知复检结论</translation>
    </message>
</context>
<context>
    <name>qj::ObjectionsPage</name>
    <message>
        <source>Objections</source>
        <translation>异议申请</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Out of time</source>
        <translation>逾期提出</translation>
    </message>
    <message>
        <source>Who was told a result may object within the time that the notice names.</source>
        <translation>收到结果通知的当事人可在告知的期限内提出异议。</translation>
    </message>
    <message>
        <source>Reinspections</source>
        <translation>复检</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>An accepted objection against the result leads to one reinspection of the sample.</source>
        <translation>对检验结果的异议受理后，对该样品复检一次。</translation>
    </message>
    <message>
        <source>Timeline by sample</source>
        <translation>按样品时间线</translation>
    </message>
    <message>
        <source>Time to object runs</source>
        <translation>异议期内</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>异议处理中</translation>
    </message>
    <message>
        <source>A sample stands here from its verdict on until its result is final.</source>
        <translation>样品自判定起列于此处，直至结果生效。</translation>
    </message>
</context>
<context>
    <name>qj::OnTimePage</name>
    <message>
        <source>Handled on time</source>
        <translation>按时处理率</translation>
    </message>
    <message>
        <source>By</source>
        <translation>分组方式</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>统计期</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>With published tables</source>
        <translation>含公示表数据</translation>
    </message>
    <message>
        <source>Rate of handling on time</source>
        <translation>按时处理率</translation>
    </message>
    <message>
        <source>Definition of the rate</source>
        <translation>口径说明</translation>
    </message>
    <message>
        <source>By office</source>
        <translation>按机构</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按品类</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月份</translation>
    </message>
    <message>
        <source>Due this year</source>
        <translation>今年到期</translation>
    </message>
    <message>
        <source>Due last year</source>
        <translation>去年到期</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>未按时</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应处理</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>按时率</translation>
    </message>
    <message>
        <source>A double click or Enter on a figure opens the cases behind it.</source>
        <translation>双击数字或按回车，打开对应的清单。</translation>
    </message>
    <message>
        <source>No case of this period has an outcome yet.</source>
        <translation>该统计期内还没有结果已定的清单。</translation>
    </message>
    <message>
        <source>A case counts from the day on which it is due.</source>
        <translation>清单自到期之日起计入。</translation>
    </message>
    <message>
        <source>Definition %1: %2</source>
        <translation>口径 %1：%2</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>%1: opens the cases</source>
        <translation>%1：打开对应的清单</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1   Printed: %2 %3</source>
        <translation>%1   打印：%2 %3</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
</context>
<context>
    <name>qj::Opening</name>
    <message>
        <source>Opening the store</source>
        <translation>正在打开数据库</translation>
    </message>
    <message>
        <source>Checking and opening %1</source>
        <translation>正在检查并打开 %1</translation>
    </message>
    <message>
        <source>Qingjian</source>
        <translation>清检</translation>
    </message>
    <message>
        <source>The store could not be opened.</source>
        <translation>数据库无法打开。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Another store…</source>
        <translation>其他数据库…</translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>qj::OtherValueDialog</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>“%1” was also edited elsewhere</source>
        <translation>“%1”另有修改</translation>
    </message>
    <message>
        <source>Two sides wrote this without seeing each other; the later value is shown. Whatever is not taken stays in the history.</source>
        <translation>两边在互不知情时都填写了这一项，显示的是较晚的值。没有取用的值保留在历史中。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1, %2, computer %3</source>
        <translation>%1，%2，电脑 %3</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>保留这个值</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>取用这个值</translation>
    </message>
</context>
<context>
    <name>qj::PackageInDialog</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What the package holds</source>
        <translation>数据包的内容</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Accept this device…</source>
        <translation>接受该设备…</translation>
    </message>
    <message>
        <source>Accept this device</source>
        <translation>接受该设备</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take in a package</source>
        <translation>接收数据包</translation>
    </message>
    <message>
        <source>No package chosen</source>
        <translation>未选择数据包</translation>
    </message>
    <message>
        <source>Choose a package, or drop it here. Looking at it changes nothing.</source>
        <translation>请选择数据包，或拖到此处。预演不会更改任何内容。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a package</source>
        <translation>选择数据包</translation>
    </message>
    <message>
        <source>Packages (*.qjx)</source>
        <translation>数据包 (*.qjx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Looking at the package</source>
        <translation>正在预演数据包</translation>
    </message>
    <message>
        <source>Taking the package in</source>
        <translation>正在接收数据包</translation>
    </message>
    <message>
        <source>%1: this is what would happen. Nothing has been changed.</source>
        <translation>%1：接收后将会如此，目前什么都没有更改。</translation>
    </message>
    <message>
        <source>%1 has been taken in.</source>
        <translation>%1 已接收。</translation>
    </message>
    <message>
        <source>Stopped. Nothing has been changed.</source>
        <translation>已停止，什么都没有更改。</translation>
    </message>
    <message>
        <source>Stopped. What had been taken in by then stays; taking the package in again goes on from there.</source>
        <translation>已停止。此前接收的内容保留，再次接收这个数据包会从停止处继续。</translation>
    </message>
    <message>
        <source>The package is held until its device is accepted.</source>
        <translation>数据包已搁置，等待接受其设备。</translation>
    </message>
    <message>
        <source>The package was not taken in.</source>
        <translation>数据包没有接收。</translation>
    </message>
    <message>
        <source>It was signed by a device that is not known here. Call the office that sent it and have the fingerprint read out; an administrator then accepts the device.</source>
        <translation>签名的设备在本机还不认识。请与发来数据包的机构电话核对指纹，再由系统管理员接受该设备。</translation>
    </message>
</context>
<context>
    <name>qj::PackageOutDialog</name>
    <message>
        <source>For which office</source>
        <translation>接收机构</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What the other office does not have yet</source>
        <translation>只包含对方还没有的内容</translation>
    </message>
    <message>
        <source>Everything it may see</source>
        <translation>包含对方可见的全部内容</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Make the package</source>
        <translation>制作数据包</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Make a package</source>
        <translation>制作数据包</translation>
    </message>
    <message>
        <source>All that it has not confirmed: what was sent and may be lost is sent again.</source>
        <translation>对方没有回执确认的内容都会包含；已发出但可能丢失的会再发一次。</translation>
    </message>
    <message>
        <source>For a new computer there, or where something is missing.</source>
        <translation>用于对方换了新电脑或缺少内容的情况。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>For</source>
        <translation>接收机构</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Packages (*.qjx)</source>
        <translation>数据包 (*.qjx)</translation>
    </message>
    <message>
        <source>No other office is known here. Enter it in the Directory first.</source>
        <translation>本机还没有其他机构，请先在“基础资料”中录入。</translation>
    </message>
    <message>
        <source>Making the package</source>
        <translation>正在制作数据包</translation>
    </message>
    <message>
        <source>Stopped. No file was left behind.</source>
        <translation>已停止，没有留下文件。</translation>
    </message>
    <message>
        <source>No package was made.</source>
        <translation>没有制作数据包。</translation>
    </message>
    <message>
        <source>The package is ready.</source>
        <translation>数据包已制作完成。</translation>
    </message>
    <message>
        <source>Only receipts</source>
        <translation>只含回执</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Only that office can open it</source>
        <translation>只有接收机构能打开（加密）</translation>
    </message>
    <message>
        <source>No file larger than</source>
        <translation>每个文件不超过</translation>
    </message>
    <message>
        <source>Largest size of a file in megabytes</source>
        <translation>每个文件的最大兆字节数</translation>
    </message>
    <message>
        <source>Tells the other office what you have taken in and which attachments you lack.</source>
        <translation>告诉对方你已接收哪些数据包、还缺哪些附件。</translation>
    </message>
    <message>
        <source>It is encrypted for the computers of that office that are accepted here. Others, even on the same stick, cannot read it.</source>
        <translation>按本机已接受的该机构电脑加密，其他人即使拿到介质也无法读取。</translation>
    </message>
    <message>
        <source>For mail programs that take no larger files: the package is cut into several.</source>
        <translation>用于限制附件大小的邮件：数据包会分成几个文件。</translation>
    </message>
    <message>
        <source>New ones and those asked for, up to 200 MB</source>
        <translation>新增的和对方索取的，合计不超过 200 MB</translation>
    </message>
    <message>
        <source>New ones and those asked for, all of them</source>
        <translation>新增的和对方索取的，全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不带附件</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
</context>
<context>
    <name>qj::PageEntry</name>
    <message>
        <source>Today</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>抽检计划</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>抽样登记</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>检验结果</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>异议复检</translation>
    </message>
    <message>
        <source>Disposal</source>
        <translation>处置清单</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>结果公示</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>统计分析</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>数据交换</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>基础资料</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>qj::PaperChoice</name>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Blank form, to be filled in by hand</source>
        <translation>空白表，手工填写</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>空白表</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>联次</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>通知书类型</translation>
    </message>
    <message>
        <source>Labels for each part</source>
        <translation>每份样品的标签数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>&amp;Papers</source>
        <translation>文书(&amp;P)</translation>
    </message>
    <message>
        <source>Ctrl and a click chooses several papers</source>
        <translation>按住 Ctrl 单击，可以选择多种文书</translation>
    </message>
    <message>
        <source>As it is due</source>
        <translation>按办理进度</translation>
    </message>
    <message>
        <source>Stop the sale</source>
        <translation>责令停止销售</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>责令改正</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>联次(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Labels for each part</source>
        <translation>每份样品的标签数(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>通知书类型(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>起始日期(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>截止日期(&amp;U)</translation>
    </message>
    <message numerus="yes">
        <source>All %n copies</source>
        <translation>
            <numerusform>全部 %n 联</numerusform>
        </translation>
    </message>
    <message>
        <source>Definition of the rate</source>
        <translation>按时处理率口径</translation>
    </message>
    <message>
        <source>&amp;Definition</source>
        <translation>口径(&amp;D)</translation>
    </message>
</context>
<context>
    <name>qj::PaperPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Scroll the pages</source>
        <translation>滚动页面</translation>
    </message>
</context>
<context>
    <name>qj::PapersCard</name>
    <message>
        <source>Papers</source>
        <translation>文书模板</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Give out as text…</source>
        <translation>导出为文本…</translation>
    </message>
    <message>
        <source>Take in a text…</source>
        <translation>导入文本…</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Back to the shipped one…</source>
        <translation>恢复出厂模板…</translation>
    </message>
    <message>
        <source>Every paper is a text that the office may change. A changed one is a draft until another person puts it in force; the shipped one can always be had back.</source>
        <translation>每种文书都是一份可由本单位修改的文本。修改后先是草稿，由另一人启用后生效；随时可以恢复出厂模板。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>适用规定</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Give out as text</source>
        <translation>导出为文本</translation>
    </message>
    <message>
        <source>Papers (*.json)</source>
        <translation>文书模板 (*.json)</translation>
    </message>
    <message>
        <source>Take in a text</source>
        <translation>导入文本</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>own version %1 from %2</source>
        <translation>本单位第 %1 版，自 %2 起</translation>
    </message>
    <message>
        <source>draft %1</source>
        <translation>第 %1 版草稿</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>出厂模板</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 is a draft; a second person puts it in force.</source>
        <translation>“%1”已存为草稿，须由另一人启用。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>%1 is printed as changed from now on.</source>
        <translation>“%1”今后按修改后的模板打印。</translation>
    </message>
    <message>
        <source>Back to the shipped one</source>
        <translation>恢复出厂模板</translation>
    </message>
    <message>
        <source>Why %1 is printed as shipped again</source>
        <translation>“%1”恢复出厂模板的原因</translation>
    </message>
    <message>
        <source>%1 is printed as shipped again.</source>
        <translation>“%1”已恢复出厂模板。</translation>
    </message>
</context>
<context>
    <name>qj::PartDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>qj::PartPane</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Print: %1</source>
        <translation>打印：%1</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>添加%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>qj::PasswordDialog</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The password locks the key with which you sign. It is kept nowhere; if it is forgotten, an administrator has to give you a new key.</source>
        <translation>密码用于锁住您的签名密钥，不在任何地方保存；遗忘后须由系统管理员换发新密钥。</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>原密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再输一次新密码</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The new password needs at least %1 characters.</source>
        <translation>新密码至少 %1 个字符。</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>两次输入的新密码不一致。</translation>
    </message>
</context>
<context>
    <name>qj::PlansPage</name>
    <message>
        <source>Plans</source>
        <translation>抽检计划</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>A plan says what is sampled, where, by when and on which basis.</source>
        <translation>计划写明抽什么、在哪里抽、何时完成、依据是什么。</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>抽检任务</translation>
    </message>
    <message>
        <source>A task is the share of a plan that one office carries out for one kind of goods.</source>
        <translation>任务是一个单位就一类商品承担的计划份额。</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>双随机抽取</translation>
    </message>
    <message>
        <source>Subjects and officers are drawn at random, so that anybody can draw them again.</source>
        <translation>检查对象和人员随机抽取，任何人都可复算。</translation>
    </message>
</context>
<context>
    <name>qj::PrintDialog</name>
    <message>
        <source>Still empty</source>
        <translation>尚缺内容</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>blank form</source>
        <translation>空白表</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Print – %1: %2</source>
        <translation>打印 – %1：%2</translation>
    </message>
    <message>
        <source>Papers and preview</source>
        <translation>文书和预览</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Save as pictures…</source>
        <translation>存为图片…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Choose a paper.</source>
        <translation>请选择文书。</translation>
    </message>
    <message>
        <source>Preparing %1 of %2</source>
        <translation>正在准备第 %1 份，共 %2 份</translation>
    </message>
    <message>
        <source>Still empty: %1</source>
        <translation>尚未填写：%1</translation>
    </message>
    <message>
        <source>%1 – still empty: %2</source>
        <translation>%1 尚未填写：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more record(s)</source>
        <translation>
            <numerusform>另有 %n 份也有未填写的内容</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved, the first is %1</source>
        <translation>
            <numerusform>已保存 %n 个文件，第一个是 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the papers</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>Choose the printer</source>
        <translation>选择打印机</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>已打印：%1</translation>
    </message>
    <message>
        <source>The printer does not take the papers. Check that it is on and has paper, or save as PDF.</source>
        <translation>打印机没有接收文书。请检查打印机是否开启、是否有纸，也可以存为 PDF。</translation>
    </message>
    <message>
        <source>Print – %1</source>
        <translation>打印 – %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续打印</translation>
    </message>
    <message>
        <source>Go on from page %1…</source>
        <translation>从第 %1 页继续…</translation>
    </message>
    <message>
        <source>Given up before page %1 of %2; what comes before it has gone to the printer.</source>
        <translation>已在第 %1 页（共 %2 页）之前停止，此前各页已送到打印机。</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) were printed before and are marked as reprints</source>
        <translation>
            <numerusform>有%n份文书打印过，这次标明“补打”</numerusform>
        </translation>
    </message>
    <message>
        <source>The printing could not be noted: %1</source>
        <translation>打印未能登记：%1</translation>
    </message>
</context>
<context>
    <name>qj::ProblemList</name>
    <message>
        <source>Problems of the form</source>
        <translation>表单问题</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more to do before “%1”</source>
        <translation>
            <numerusform>“%1”之前还有 %n 项待补</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::ProgressDialog</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>已用 %1，大约还需 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
</context>
<context>
    <name>qj::PublicationPage</name>
    <message>
        <source>Publications</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Consented</source>
        <translation>已获同意</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已公示</translation>
    </message>
    <message>
        <source>Final results become a list, are checked twice, and go public with the consent of the province.</source>
        <translation>生效的结果列入名单，经两级审核，省局同意后公示。</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正与撤回</translation>
    </message>
    <message>
        <source>What was published wrongly is corrected or withdrawn at every place.</source>
        <translation>公示有误的，在每一处载体更正或撤回。</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>结果公示</translation>
    </message>
</context>
<context>
    <name>qj::RecordForm</name>
    <message>
        <source>Take from the last form</source>
        <translation>取自上一张</translation>
    </message>
    <message>
        <source>Take the block “%1” from the last form</source>
        <translation>“%1”一栏取自上一张表</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Begin afresh</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>State of the form</source>
        <translation>表单状态</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并填下一张</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Your draft of %1 has been taken up again.</source>
        <translation>已恢复 %1 的草稿。</translation>
    </message>
    <message>
        <source>Back to what is saved</source>
        <translation>恢复为已保存内容</translation>
    </message>
    <message>
        <source>Draft kept at %1</source>
        <translation>草稿已于 %1 保留</translation>
    </message>
    <message>
        <source>The draft could not be kept: %1</source>
        <translation>草稿未能保留：%1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>An import is running; your draft is kept. Save again when it is done.</source>
        <translation>正在导入数据，草稿已保留。导入完成后请再次保存。</translation>
    </message>
    <message>
        <source>Not saved: see the problems above</source>
        <translation>未保存：请看上面列出的问题</translation>
    </message>
    <message>
        <source>There is no earlier form to take from</source>
        <translation>没有可取用的上一张表</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) taken from %1</source>
        <translation>
            <numerusform>已从 %1 取用 %n 栏</numerusform>
        </translation>
    </message>
    <message>
        <source>The last form has nothing there</source>
        <translation>上一张表此栏为空</translation>
    </message>
    <message>
        <source>Manual (Ctrl+F1)</source>
        <translation>手册（Ctrl+F1）</translation>
    </message>
</context>
<context>
    <name>qj::RecordPage</name>
    <message>
        <source>No record yet: %1</source>
        <translation>还没有%1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新建%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>保存并填下一张</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Filter columns</source>
        <translation>按列筛选</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>已办理：%1</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>The last change has been taken back</source>
        <translation>已撤销上一次更改</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>搜索本列表</translation>
    </message>
    <message>
        <source>Search this list: words, numbers, pinyin initials</source>
        <translation>搜索本列表：词语、编号、拼音首字母</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>当前显示</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>%1 record(s)</source>
        <translation>共 %1 条</translation>
    </message>
    <message>
        <source>%1 marked</source>
        <translation>选中 %1 条</translation>
    </message>
    <message>
        <source>Sum of %1: %2</source>
        <translation>%1合计：%2</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出当前显示内容</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx);;CSV, UTF-8 (*.csv);;CSV for old programs, GBK (*.csv)</source>
        <translation>Excel 工作簿 (*.xlsx);;CSV，UTF-8 (*.csv);;CSV，旧程序用 GBK (*.csv)</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>已将 %n 行写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存当前视图</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>No saved view yet</source>
        <translation>还没有保存的视图</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存当前视图…</translation>
    </message>
    <message>
        <source>Remove a view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除查找</translation>
    </message>
    <message>
        <source>At most %1 records are printed at once. Choose fewer.</source>
        <translation>一次最多打印 %1 份。请少选一些。</translation>
    </message>
    <message>
        <source>Change marked rows…</source>
        <translation>批量修改…</translation>
    </message>
    <message>
        <source>At most %1 records are changed at once. Choose fewer.</source>
        <translation>一次最多修改 %1 条记录，请减少选择。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) changed</source>
        <translation>
            <numerusform>已修改 %n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印列表</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>搜索：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>At most %1 rows are printed at once. Filter the list, or export it.</source>
        <translation>一次最多打印 %1 行，请先筛选列表，或者导出。</translation>
    </message>
    <message>
        <source>%1   Printed: %2 %3</source>
        <translation>%1&#x3000;打印：%2&#x3000;%3</translation>
    </message>
    <message>
        <source>Preparing the list</source>
        <translation>正在准备列表</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>qj::RecordPane</name>
    <message>
        <source>Parts of the record</source>
        <translation>记录的各部分</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Add something to this record</source>
        <translation>为本记录添加</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>添加%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>qj::RecordView</name>
    <message>
        <source>%1: %2, open</source>
        <translation>%1：%2，打开</translation>
    </message>
</context>
<context>
    <name>qj::ReferenceListEditor</name>
    <message>
        <source>Take out %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>qj::RefusedRows</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>qj::RelatedList</name>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>添加%1</translation>
    </message>
</context>
<context>
    <name>qj::ResultsPage</name>
    <message>
        <source>Test reports</source>
        <translation>检验报告</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>To be accepted</source>
        <translation>待认可</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Enter a report, or take in the table that the laboratory sends.</source>
        <translation>录入检验报告，或者导入承检机构发来的结果表。</translation>
    </message>
    <message>
        <source>Service of notices</source>
        <translation>通知送达</translation>
    </message>
    <message>
        <source>Not served yet</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>Every party is told the result; the day of service starts the time to object.</source>
        <translation>结果须告知每一方当事人；自送达之日起计算异议期。</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>检验结果</translation>
    </message>
    <message>
        <source>Commission lists…</source>
        <translation>委托清单…</translation>
    </message>
    <message>
        <source>A table for each laboratory: the samples it has, with the items it is asked for.</source>
        <translation>每家承检机构一张表：送给它的样品和委托检验的项目。</translation>
    </message>
    <message>
        <source>No sample waits for a result: a list is made of what was handed to a laboratory.</source>
        <translation>没有等待结果的样品：委托清单列出已送交承检机构的样品。</translation>
    </message>
    <message>
        <source>Folder for the commission lists</source>
        <translation>委托清单存放到</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2 个样品）</translation>
    </message>
    <message>
        <source>Commission lists in %1: %2</source>
        <translation>委托清单已存到 %1：%2</translation>
    </message>
</context>
<context>
    <name>qj::RevokeDialog</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Revoke a device</source>
        <translation>吊销设备</translation>
    </message>
    <message>
        <source>Revoke the device %1?</source>
        <translation>吊销设备 %1？</translation>
    </message>
    <message>
        <source>No package of it is taken in any more, and this cannot be taken back. What it wrote earlier stays valid. An administrator of the city revokes it for all offices: they learn it from the next package.</source>
        <translation>它的数据包不再接收，而且不能撤回。它以前写的内容仍然有效。市局的系统管理员吊销后对所有机关有效，各机关从下一个数据包得知。</translation>
    </message>
    <message>
        <source>For example: the computer was lost on 2018-09-14</source>
        <translation>例如：电脑于 2018-09-14 遗失</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The device %1 has been revoked for this computer only, other offices do not learn of it: %2</source>
        <translation>设备 %1 只在这台电脑上吊销，其他机关不会得知：%2</translation>
    </message>
    <message>
        <source>The device %1 has been revoked; the other offices learn it from the next package.</source>
        <translation>设备 %1 已吊销，其他机关从下一个数据包得知。</translation>
    </message>
</context>
<context>
    <name>qj::SamplesPage</name>
    <message>
        <source>Samples</source>
        <translation>抽样登记</translation>
    </message>
    <message>
        <source>To be sealed</source>
        <translation>待封样</translation>
    </message>
    <message>
        <source>At the laboratory</source>
        <translation>在检</translation>
    </message>
    <message>
        <source>Result running</source>
        <translation>结果未生效</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>From published tables</source>
        <translation>公示表导入</translation>
    </message>
    <message>
        <source>Enter a work form, or take in a table of samples.</source>
        <translation>填写抽样工作单，或者导入样品表。</translation>
    </message>
    <message>
        <source>Nothing sampled</source>
        <translation>未抽到样品</translation>
    </message>
    <message>
        <source>Where a visit found nothing to sample, a note says why; a substitute is drawn.</source>
        <translation>现场未抽到样品的，写明原因并递补抽取。</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>拒检</translation>
    </message>
    <message>
        <source>A trader who refuses to be sampled is put on record with facts and witnesses.</source>
        <translation>经营者拒绝抽样的，写明事实并由见证人签字。</translation>
    </message>
    <message>
        <source>Came with cases</source>
        <translation>随案移入</translation>
    </message>
</context>
<context>
    <name>qj::ScanDialog</name>
    <message>
        <source>Papers in the file</source>
        <translation>文件中的文书</translation>
    </message>
    <message>
        <source>Where it is filed</source>
        <translation>归档位置</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>File a scan</source>
        <translation>扫描件归档</translation>
    </message>
    <message>
        <source>%1 holds:</source>
        <translation>%1 中有：</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>File</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This paper belongs to %1, not to %2 on which it was dropped.</source>
        <translation>这份文书属于 %1，而不是拖放到的 %2。</translation>
    </message>
    <message>
        <source>It belongs elsewhere</source>
        <translation>属于别的记录</translation>
    </message>
    <message>
        <source>File it with %1</source>
        <translation>归入 %1</translation>
    </message>
    <message>
        <source>File it here, with %1, as an ordinary file</source>
        <translation>作为普通文件归入 %1</translation>
    </message>
    <message>
        <source>Tick step %1 %2 with this scan as its evidence</source>
        <translation>以此扫描件为证据，办结步骤 %1 %2</translation>
    </message>
    <message>
        <source>Choose a paper, or cancel.</source>
        <translation>请选择文书，或者取消。</translation>
    </message>
    <message>
        <source>Filed with %1: %2</source>
        <translation>已归入 %1：%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>Filed: %1</source>
        <translation>已归档：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1; ticked: %2</source>
        <translation>%1；已办结步骤：%2</translation>
    </message>
    <message>
        <source>Looking for codes in %1</source>
        <translation>正在识别 %1 中的二维码</translation>
    </message>
    <message>
        <source>No code of a paper was found in %1.</source>
        <translation>%1 中没有识别到文书二维码。</translation>
    </message>
    <message>
        <source>%1 Drop it on a record to file it there as an ordinary file.</source>
        <translation>%1 请拖放到某条记录上，作为普通文件归档。</translation>
    </message>
    <message>
        <source>%1 It was filed as an ordinary file with %2.</source>
        <translation>%1 已作为普通文件归入 %2。</translation>
    </message>
</context>
<context>
    <name>qj::SearchBox</name>
    <message>
        <source>Search everything</source>
        <translation>搜索全部</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search records, pages and commands (Ctrl+K)</source>
        <translation>搜索记录、页面和命令（Ctrl+K）</translation>
    </message>
    <message>
        <source>Any word, number or code; pinyin initials work too</source>
        <translation>任意词语、编号或代码，也可用拼音首字母</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>没有找到“%1”</translation>
    </message>
</context>
<context>
    <name>qj::SearchPopup</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc closes</source>
        <translation>↑ ↓ 选择 · Enter 打开 · Esc 关闭</translation>
    </message>
</context>
<context>
    <name>qj::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>语言在下次启动时生效。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Dates are written 2018-09-14 and numbers with a point in every language, so that tables can be taken in again as they were given out.</source>
        <translation>无论何种语言，日期都写作 2018-09-14，小数用圆点，导出的表格可以原样再导入。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Password…</source>
        <translation>密码…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>更换人员…</translation>
    </message>
    <message>
        <source>Somebody else signs in</source>
        <translation>更换登录人员</translation>
    </message>
    <message>
        <source>The password has been changed.</source>
        <translation>密码已更改。</translation>
    </message>
    <message>
        <source>%1
%2
Roles: %3</source>
        <translation>%1
%2
角色：%3</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Lock the window after</source>
        <translation>离开多少分钟后锁定</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>不锁定</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) away</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+L locks at once.</source>
        <translation>按 Ctrl+L 立即锁定。</translation>
    </message>
    <message>
        <source>Only with a password: set one first.</source>
        <translation>需先设置密码。</translation>
    </message>
</context>
<context>
    <name>qj::SignInDialog</name>
    <message>
        <source>Officer</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Who works now?</source>
        <translation>现在由谁办理？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>The window is locked</source>
        <translation>窗口已锁定</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Quit the program</source>
        <translation>退出程序</translation>
    </message>
</context>
<context>
    <name>qj::StateChip</name>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
</context>
<context>
    <name>qj::StoreCard</name>
    <message>
        <source>Store</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Folder of the store</source>
        <translation>数据库文件夹</translation>
    </message>
    <message>
        <source>Content of the store</source>
        <translation>数据库内容</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>上次备份</translation>
    </message>
    <message>
        <source>Outcome of the check</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Put back a backup…</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Office %1 · computer %2 · %3 records · %4 changes · %5</source>
        <translation>机构 %1 · 设备 %2 · 记录 %3 条 · 变更 %4 次 · %5</translation>
    </message>
    <message>
        <source>No backup has been made on this computer yet.</source>
        <translation>本机还没有做过备份。</translation>
    </message>
    <message>
        <source>Last backup: %1, %2</source>
        <translation>上次备份：%1，%2</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Copying and reading back</source>
        <translation>正在复制并回读核对</translation>
    </message>
    <message>
        <source>Backed up: %1, %2</source>
        <translation>已备份：%1，%2</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backup (*.qjb)</source>
        <translation>备份 (*.qjb)</translation>
    </message>
    <message>
        <source>Putting back a backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>Unpacking and checking</source>
        <translation>正在解开并核对</translation>
    </message>
    <message>
        <source>The backup lies in %1 and is opened at the next start. The store that is open now was not touched.</source>
        <translation>备份已恢复到 %1，下次启动时打开。当前数据库没有改动。</translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>New or empty folder for the store</source>
        <translation>数据库使用的新文件夹或空文件夹</translation>
    </message>
    <message>
        <source>Checking the store</source>
        <translation>正在检查数据库</translation>
    </message>
    <message>
        <source>Reading everything once</source>
        <translation>正在通读全部内容</translation>
    </message>
    <message>
        <source>The store is sound.</source>
        <translation>数据库完好。</translation>
    </message>
    <message>
        <source>The check found something. Make a backup, then call for help.</source>
        <translation>检查发现问题。请先备份，再寻求帮助。</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>数据库文件</translation>
    </message>
    <message>
        <source>Chain of changes</source>
        <translation>变更链</translation>
    </message>
    <message>
        <source>Tables equal the journal</source>
        <translation>数据表与日志一致</translation>
    </message>
    <message>
        <source>Files are there and unchanged</source>
        <translation>附件齐全且未改动</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>qj::SuperviseDialog</name>
    <message>
        <source>%1 (due on %2)</source>
        <translation>%1（期限 %2）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>due on %1, %2</source>
        <translation>期限 %1，%2</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>all steps done, not closed</source>
        <translation>步骤已办齐，尚未销号</translation>
    </message>
    <message>
        <source>not done: %1</source>
        <translation>未完成：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The following cases are behind time:</source>
        <translation>下列不合格商品处置清单进度滞后：</translation>
    </message>
    <message>
        <source>Finish what is missing, and reply in writing with the evidence by the day set.</source>
        <translation>请抓紧办结上述未完成事项，并在反馈期限前书面反馈办理情况，附相关证据。</translation>
    </message>
    <message>
        <source>Supervision order</source>
        <translation>督办单</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s), one for each office that handles the cases chosen</source>
        <translation>
            <numerusform>共 %n 份督办单，每个承办机构一份</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>督办单</translation>
    </message>
    <message>
        <source>Print the orders at once</source>
        <translation>下发后立即打印督办单</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>下发</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n case(s)</source>
        <translation>
            <numerusform>%1：%n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>qj::SupervisionCases</name>
    <message>
        <source>This order concerns no disposal case.</source>
        <translation>本督办单不涉及处置清单。</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>涉及清单</translation>
    </message>
</context>
<context>
    <name>qj::TemplateDialog</name>
    <message>
        <source>Text of the paper</source>
        <translation>文书文本</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Edit %1 %2</source>
        <translation>编辑 %1 %2</translation>
    </message>
    <message>
        <source>Labels, order, notes and copies may be changed; names in braces stand for fields of the record.</source>
        <translation>可以修改标签、次序、说明和联次；花括号中的名称代表记录的字段。</translation>
    </message>
    <message>
        <source>Text and page</source>
        <translation>文本与页面</translation>
    </message>
    <message>
        <source>Papers of records from this day on are printed with it; older ones as before</source>
        <translation>自这一天起的记录按此打印，更早的照旧</translation>
    </message>
    <message>
        <source>&amp;Valid from</source>
        <translation>启用日期(&amp;V)</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What was changed in the text is lost.</source>
        <translation>对文本的修改将丢失。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>返回编辑</translation>
    </message>
</context>
<context>
    <name>qj::TodayCard</name>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 项</translation>
    </message>
    <message>
        <source>Finish the draft: %1</source>
        <translation>完成草稿：%1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>%1 的由来</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>这个日期怎么来的？</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>free for %1 days</source>
        <translation>期满 %1 天</translation>
    </message>
</context>
<context>
    <name>qj::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation>谁的工作</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due within 3 working days</source>
        <translation>三个工作日内到期</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>等待他方</translation>
    </message>
    <message>
        <source>Drafts to finish</source>
        <translation>待完成草稿</translation>
    </message>
    <message>
        <source>Handled on time this year</source>
        <translation>本年按时处置率</translation>
    </message>
    <message>
        <source>Progress of the plans</source>
        <translation>计划进度</translation>
    </message>
    <message>
        <source>The whole office</source>
        <translation>全机构</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有到期事项。</translation>
    </message>
    <message>
        <source>What a rule asks for shows here as soon as it begins to run.</source>
        <translation>规则要求的事项一开始计期就会显示在这里。</translation>
    </message>
    <message>
        <source>What to do first</source>
        <translation>从哪里开始</translation>
    </message>
    <message>
        <source>Enter the people of the office</source>
        <translation>登记本机构人员</translation>
    </message>
    <message>
        <source>Who samples, checks, supervises and publishes.</source>
        <translation>谁抽样、审核、督办和公示。</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Enter the plan of sampling</source>
        <translation>录入抽检计划</translation>
    </message>
    <message>
        <source>What is sampled, where, by when and on which basis.</source>
        <translation>抽什么、在哪里抽、何时完成、依据是什么。</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>新建计划</translation>
    </message>
    <message>
        <source>Enter traders and producers</source>
        <translation>录入经营者和生产者</translation>
    </message>
    <message>
        <source>Or let them come along with samples and results.</source>
        <translation>也可以随样品和结果一并登记。</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>基础资料</translation>
    </message>
    <message>
        <source>Take in results that exist already</source>
        <translation>导入已有的结果</translation>
    </message>
    <message>
        <source>A table from a laboratory or a published list: CSV, XLSX or XLS. Dropping it on the window does the same.</source>
        <translation>承检机构的表格或已公示的名单：CSV、XLSX 或 XLS。直接拖到窗口上也可以。</translation>
    </message>
    <message>
        <source>Take in…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Form not saved, %1</source>
        <translation>未保存的表单，%1</translation>
    </message>
    <message>
        <source>to be done at once</source>
        <translation>请立即办理</translation>
    </message>
    <message>
        <source>to be done first</source>
        <translation>请优先办理</translation>
    </message>
    <message>
        <source>to be kept in view</source>
        <translation>请持续关注</translation>
    </message>
    <message>
        <source>%1 of %2 due</source>
        <translation>%1 / %2 件到期</translation>
    </message>
    <message>
        <source>nothing was due</source>
        <translation>没有到期</translation>
    </message>
    <message>
        <source>No plan is running.</source>
        <translation>没有执行中的计划。</translation>
    </message>
    <message>
        <source>%1, task %2</source>
        <translation>%1，任务 %2</translation>
    </message>
    <message>
        <source>%1 of %2 sampled · %3 judged · %4 failed</source>
        <translation>已抽 %1 / %2 · 已判定 %3 · 不合格 %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 · by %2</source>
        <translation>%1 · 截止 %2</translation>
    </message>
    <message>
        <source>Changes to send</source>
        <translation>待发更改</translation>
    </message>
    <message>
        <source>all is in packages</source>
        <translation>已全部放入数据包</translation>
    </message>
    <message>
        <source>oldest %1 days ago</source>
        <translation>最早 %1 天前</translation>
    </message>
    <message>
        <source>all of today</source>
        <translation>都是今天的</translation>
    </message>
    <message>
        <source>Samples that may go</source>
        <translation>可处置的样品</translation>
    </message>
</context>
<context>
    <name>qj::TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>顶栏</translation>
    </message>
    <message>
        <source>Office: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Officer: %1</source>
        <translation>人员：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not yet sent</source>
        <translation>
            <numerusform>%n 处更改尚未发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, oldest %n day(s)</source>
        <translation>
            <numerusform>，最早的已 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything you saved is kept on this computer. Packages carry it to other offices.</source>
        <translation>您保存的内容都留在本机，由数据包带给其他单位。</translation>
    </message>
    <message>
        <source>Switch to dark</source>
        <translation>切换到深色</translation>
    </message>
    <message>
        <source>Switch to light</source>
        <translation>切换到浅色</translation>
    </message>
    <message numerus="yes">
        <source>%n without backup</source>
        <translation>
            <numerusform>%n 项未备份</numerusform>
        </translation>
    </message>
    <message>
        <source>All sent and backed up</source>
        <translation>已全部发出并备份</translation>
    </message>
</context>
<context>
    <name>qj::ViewBar</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>显示：%1</translation>
    </message>
</context>
</TS>
