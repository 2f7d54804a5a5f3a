<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>app::Application</name>
    <message>
        <source>The sandbox is not running.</source>
        <translation>沙箱没有在运行。</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>语言将在下次启动时切换。</translation>
    </message>
    <message>
        <source>About CertDesk</source>
        <translation>关于 CertDesk</translation>
    </message>
    <message>
        <source>CertDesk %1
Renews and keeps TLS certificates bought from Tencent Cloud.
Apache License 2.0</source>
        <translation>CertDesk %1
续期并保管从腾讯云购买的 TLS 证书。
Apache License 2.0</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an account&apos;s name, %2 a sentence about what went wrong with it</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>app::CommandLine</name>
    <message>
        <source>Renews and keeps TLS certificates bought from Tencent Cloud.</source>
        <translation>续期并保管从腾讯云购买的 TLS 证书。</translation>
    </message>
    <message>
        <source>Keep settings and database in DIR.</source>
        <translation>把设置和数据库保存在 DIR。</translation>
    </message>
    <message>
        <source>Open the built-in sandbox account.</source>
        <translation>打开内置的沙箱账号。</translation>
    </message>
    <message>
        <source>Keep the sandbox&apos;s own state in DIR.</source>
        <translation>把沙箱自己的状态保存在 DIR。</translation>
    </message>
    <message>
        <source>Hand an option to certdesk-sandbox; may be repeated.</source>
        <translation>把一个选项传给 certdesk-sandbox；可重复使用。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>多余的参数：%1</translation>
    </message>
</context>
<context>
    <name>app::Desk</name>
    <message>
        <source>The new certificate for %1 is issued, and its key is in your keychain.</source>
        <extracomment>%1 is a domain name</extracomment>
        <translation>%1 的新证书已颁发，它的密钥在您的钥匙串中。</translation>
    </message>
    <message>
        <source>Save the files for your server. The old certificate keeps working until it expires.</source>
        <translation>请保存服务器所需的文件。旧证书在到期前仍然有效。</translation>
    </message>
    <message>
        <source>Save for my server…</source>
        <translation>保存到我的服务器…</translation>
    </message>
    <message>
        <source>The request for %1 was rejected: %2</source>
        <extracomment>%1 is a domain name, %2 the provider&apos;s own words</extracomment>
        <translation>%1 的申请被拒绝：%2</translation>
    </message>
    <message>
        <source>Correct the data in the provider&apos;s console and submit it again.</source>
        <translation>请在服务商的控制台更正资料并重新提交。</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>打开控制台</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The alias is changed.</source>
        <translation>备注名已修改。</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates are moved.</source>
        <translation>
            <numerusform>%n 个证书已移动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The notices of expiry of %n certificates are ignored.</source>
        <translation>
            <numerusform>已忽略 %n 个证书的到期通知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notices of expiry of %n certificates are sent again.</source>
        <translation>
            <numerusform>已恢复 %n 个证书的到期通知。</numerusform>
        </translation>
    </message>
    <message>
        <source>These certificates are of several accounts, and each account has its own projects.</source>
        <translation>这些证书属于多个账号，而每个账号有各自的项目。</translation>
    </message>
    <message>
        <source>Select the certificates of one account and move them, then those of the next.</source>
        <translation>请先选择一个账号的证书并移动，再处理下一个账号的证书。</translation>
    </message>
    <message>
        <source>Operation log of %1</source>
        <extracomment>Title of a window: %1 is an account&apos;s name</extracomment>
        <translation>%1 的操作日志</translation>
    </message>
    <message>
        <source>Save the files for your server.</source>
        <translation>请保存服务器所需的文件。</translation>
    </message>
    <message>
        <source>Upload to %1</source>
        <extracomment>Title of a window: %1 is an account&apos;s name</extracomment>
        <translation>上传到 %1</translation>
    </message>
    <message>
        <source>CSRs of %1</source>
        <extracomment>Title of a window: %1 is an account&apos;s name</extracomment>
        <translation>%1 的 CSR</translation>
    </message>
    <message>
        <source>Organisations and administrators of %1</source>
        <extracomment>Title of a window: %1 is an account&apos;s name</extracomment>
        <translation>%1 的组织和管理人</translation>
    </message>
    <message>
        <source>Benefit packages of %1</source>
        <extracomment>Title of a window: %1 is an account&apos;s name</extracomment>
        <translation>%1 的权益包</translation>
    </message>
</context>
<context>
    <name>app::KeychainNotice</name>
    <message>
        <source>Waiting for the system keychain.</source>
        <translation>正在等待系统钥匙串。</translation>
    </message>
    <message>
        <source>Look for its password prompt; it may be behind a window. If there is none, the keychain hangs: log out and in again. Nothing is ordered meanwhile.</source>
        <translation>请查看它的密码提示；它可能被其他窗口挡住了。如果没有提示，说明钥匙串没有响应：请注销后重新登录。在此期间不会下单。</translation>
    </message>
</context>
<context>
    <name>app::SandboxProcess</name>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>CertDesk is already running with this profile.</source>
        <translation>CertDesk 已在使用此配置运行。</translation>
    </message>
    <message>
        <source>CertDesk can&apos;t use its folder.</source>
        <translation>CertDesk 无法使用它的文件夹。</translation>
    </message>
</context>
<context>
    <name>ui::AccountActions</name>
    <message>
        <source>CS&amp;Rs…</source>
        <translation>CSR 管理(&amp;R)…</translation>
    </message>
    <message>
        <source>Organisations and ad&amp;ministrators…</source>
        <translation>组织和管理人(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Benefit packages…</source>
        <translation>权益包(&amp;B)…</translation>
    </message>
    <message>
        <source>The international site sells no benefit packages; only mainland accounts have them.</source>
        <translation>国际站不出售权益包；只有中国站账号有。</translation>
    </message>
    <message>
        <source>Benefit packages</source>
        <translation>权益包</translation>
    </message>
</context>
<context>
    <name>ui::AccountColor</name>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>青绿色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
</context>
<context>
    <name>ui::AccountsDialog</name>
    <message>
        <source>International</source>
        <translation>国际站</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>中国站</translation>
    </message>
    <message>
        <source>Sandbox (%1)</source>
        <extracomment>%1 is a site: &quot;International&quot;</extracomment>
        <translation>沙箱（%1）</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>&amp;Connect account…</source>
        <translation>连接账号(&amp;C)…</translation>
    </message>
    <message>
        <source>Open the &amp;sandbox</source>
        <translation>打开沙箱(&amp;S)</translation>
    </message>
    <message>
        <source>A stand-in for the provider on this computer: no money, no risk.</source>
        <translation>本机上模拟的服务商：不花钱，没有风险。</translation>
    </message>
    <message>
        <source>Name of the account on this computer</source>
        <translation>账号在本机上的名称</translation>
    </message>
    <message>
        <source>Colour that marks the account</source>
        <translation>标记此账号的颜色</translation>
    </message>
    <message>
        <source>New &amp;key…</source>
        <translation>新密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>Check &amp;permissions…</source>
        <translation>检查权限(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>C&amp;olour:</source>
        <translation>颜色(&amp;O)：</translation>
    </message>
    <message>
        <source>Site:</source>
        <translation>站点：</translation>
    </message>
    <message>
        <source>SecretId:</source>
        <translation>SecretId：</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>移除账号</translation>
    </message>
    <message>
        <source>Remove “%1” from CertDesk?</source>
        <extracomment>%1 is an account&apos;s name</extracomment>
        <translation>要从 CertDesk 移除“%1”吗？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ui::AccountsViewModel</name>
    <message>
        <source>A renewal is under way in this account. Finish it or give it up first: without the account nobody would look after the order.</source>
        <translation>此账号有一个续期正在进行。请先完成或放弃它：移除账号后，将没有人跟进该订单。</translation>
    </message>
    <message numerus="yes">
        <source>%n renewals are under way in this account. Finish them or give them up first: without the account nobody would look after the orders.</source>
        <translation>
            <numerusform>此账号有 %n 个续期正在进行。请先完成或放弃它们：移除账号后，将没有人跟进这些订单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its SecretKey is deleted from this computer&apos;s keychain, and its certificates are no longer listed or watched here. At the provider nothing changes.

The private keys that CertDesk made stay in the keychain. Connect the account with the same SecretId again, and CertDesk finds them.</source>
        <translation>它的 SecretKey 将从本机的钥匙串中删除，它的证书将不再在此列出或关注。服务商处没有任何变化。

CertDesk 生成的私钥会保留在钥匙串中。以后用相同的 SecretId 重新连接该账号，CertDesk 就能找到它们。</translation>
    </message>
</context>
<context>
    <name>ui::AddRecordDialog</name>
    <message>
        <source>Add the record at DNSPod: %1</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>在 DNSPod 添加记录：%1</translation>
    </message>
    <message>
        <source>Records that are there</source>
        <translation>现有记录</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机记录</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>记录值</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查看(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Replace the other record</source>
        <translation>替换另一条记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add the record</source>
        <translation>添加记录(&amp;A)</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <extracomment>%1 is a number of seconds; a DNS record&apos;s time to live</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
</context>
<context>
    <name>ui::AddRecordViewModel</name>
    <message>
        <source>The key of this account may not edit DNS. Whoever made the key can allow dnspod:DescribeDomainList, dnspod:DescribeRecordList, dnspod:CreateRecord, dnspod:ModifyRecord and dnspod:DeleteRecord in the console under Access Management. Or add the record by hand: everything you need is on its card.</source>
        <translation>此账号的密钥无权编辑 DNS。创建该密钥的人可以在控制台的“访问管理”中授予 dnspod:DescribeDomainList、dnspod:DescribeRecordList、dnspod:CreateRecord、dnspod:ModifyRecord 和 dnspod:DeleteRecord 权限。您也可以手动添加记录：所需内容都在它的卡片上。</translation>
    </message>
    <message>
        <source>Looking for the zone at DNSPod…</source>
        <translation>正在 DNSPod 查找域名区域…</translation>
    </message>
    <message>
        <source>DNSPod could not be asked.</source>
        <translation>无法查询 DNSPod。</translation>
    </message>
    <message>
        <source>No zone in this account holds this name.</source>
        <translation>此账号中没有包含该名称的区域。</translation>
    </message>
    <message>
        <source>Something else is there now. Nothing was written.</source>
        <translation>那里的内容已经变化。没有写入任何内容。</translation>
    </message>
    <message>
        <source>This will be written, and nothing else:</source>
        <translation>将写入以下内容，除此之外不做任何更改：</translation>
    </message>
    <message>
        <source>Another record is in the way.</source>
        <translation>有另一条记录冲突。</translation>
    </message>
    <message>
        <source>This record is there already.</source>
        <translation>这条记录已经存在。</translation>
    </message>
    <message>
        <source>Adding the record…</source>
        <translation>正在添加记录…</translation>
    </message>
    <message>
        <source>The record is added.</source>
        <translation>记录已添加。</translation>
    </message>
    <message>
        <source>Nobody can tell yet whether the record was added.</source>
        <translation>目前还无法确定记录是否已添加。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>The DNS of this domain is run elsewhere or by another account. Add the record there by hand, or send it to whoever runs your DNS.</source>
        <translation>该域名的 DNS 在别处或由其他账号管理。请在那里手动添加记录，或将其发送给管理您 DNS 的人。</translation>
    </message>
    <message>
        <source>The host has other TXT records. Both can stand side by side; replace the other one only if nobody needs it any more.</source>
        <translation>该主机记录下还有其他 TXT 记录。两者可以并存；只有在没有人再需要时才替换另一条。</translation>
    </message>
    <message>
        <source>It is the same record, but it does not answer everybody. Replacing it switches it on, on the default line.</source>
        <translation>这是同一条记录，但并非对所有人生效。替换后会在默认线路上启用它。</translation>
    </message>
    <message>
        <source>A CNAME record can&apos;t stand beside another record of its host. Replacing it means that what is listed here is lost.</source>
        <translation>CNAME 记录不能与同一主机记录的其他记录并存。替换意味着此处列出的内容将丢失。</translation>
    </message>
    <message>
        <source>More than one record is in the way. Remove those that nobody needs in the DNSPod console, then look again.</source>
        <translation>有多条记录冲突。请在 DNSPod 控制台删除不再需要的记录，然后重新查看。</translation>
    </message>
    <message>
        <source>Nothing has to be done. It can take some minutes until it is visible everywhere.</source>
        <translation>无需任何操作。可能需要几分钟才能在各处可见。</translation>
    </message>
    <message>
        <source>A new record is listed after up to 30 seconds; CertDesk reads it back.</source>
        <translation>新记录最多 30 秒后才会列出；CertDesk 会读回确认。</translation>
    </message>
    <message>
        <source>DNSPod has taken it, but does not list it yet. The DNS check shows when it is visible.</source>
        <translation>DNSPod 已接受，但尚未列出。DNS 检查会显示它何时可见。</translation>
    </message>
    <message>
        <source>It was read back. The DNS check shows when it is visible everywhere.</source>
        <translation>已读回确认。DNS 检查会显示它何时在各处可见。</translation>
    </message>
    <message>
        <source>DNSPod gave no answer, and the record is not listed. Wait a minute and look again: CertDesk never sends it twice by itself.</source>
        <translation>DNSPod 没有应答，也没有列出该记录。请等一分钟再查看：CertDesk 绝不会自行重复发送。</translation>
    </message>
    <message>
        <source>DNSPod does not serve the zone %1: it is paused or blocked.</source>
        <extracomment>%1 is a zone</extracomment>
        <translation>DNSPod 不提供区域 %1 的解析：它已暂停或被封禁。</translation>
    </message>
    <message>
        <source>DNS has this name in the zone %1, not in %2. What is written here would not be seen.</source>
        <extracomment>%1 and %2 are zones</extracomment>
        <translation>在 DNS 中该名称属于区域 %1，而不是 %2。写在这里的内容不会被看到。</translation>
    </message>
    <message>
        <source>The domain&apos;s name servers are not DNSPod&apos;s: what is written into %1 may not be seen.</source>
        <extracomment>%1 is a zone</extracomment>
        <translation>该域名的 DNS 服务器不是 DNSPod 的：写入 %1 的内容可能不会被看到。</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>on the line %1 only</source>
        <extracomment>%1 is the name of a DNS line, such as &quot;China Telecom&quot;</extracomment>
        <translation>仅限线路 %1</translation>
    </message>
</context>
<context>
    <name>ui::CellWording</name>
    <message numerus="yes">
        <source>%1, %n days ago</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>%1，%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, yesterday</source>
        <extracomment>%1 is a date</extracomment>
        <translation>%1，昨天</translation>
    </message>
    <message>
        <source>No domain yet</source>
        <translation>尚无域名</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 is such as &quot;12 days left&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From date %1 to date %2</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Hosted</source>
        <translation>已托管</translation>
    </message>
    <message>
        <source>On</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Key here</source>
        <translation>本机密钥</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>备注名</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Auto-renewal</source>
        <translation>自动续费</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>%1, expiring soon</source>
        <extracomment>Read aloud: %1 is a date and the days left</extracomment>
        <translation>%1，即将到期</translation>
    </message>
    <message>
        <source>%1, press Enter</source>
        <extracomment>Read aloud: %1 is the label of a button</extracomment>
        <translation>%1，按 Enter 执行</translation>
    </message>
    <message>
        <source>+1 name</source>
        <translation>另有 1 个域名</translation>
    </message>
    <message numerus="yes">
        <source>+%n names</source>
        <translation>
            <numerusform>另有 %n 个域名</numerusform>
        </translation>
    </message>
    <message>
        <source>Not hosted</source>
        <translation>未托管</translation>
    </message>
    <message>
        <source>Hosted, being replaced</source>
        <translation>已托管，正在替换</translation>
    </message>
    <message>
        <source>Hosted, replaced</source>
        <translation>已托管，已替换</translation>
    </message>
    <message>
        <source>Hosted (%1)</source>
        <extracomment>%1 is a number of the provider</extracomment>
        <translation>已托管（%1）</translation>
    </message>
    <message>
        <source>Once it is renewed, the provider puts the new certificate in its place on its cloud resources.</source>
        <translation>续期后，服务商会在其云资源上换上新证书。</translation>
    </message>
    <message>
        <source>The provider is putting the new certificate in its place on its cloud resources.</source>
        <translation>服务商正在其云资源上换上新证书。</translation>
    </message>
    <message>
        <source>The certificate %1 took its place on %2.</source>
        <extracomment>%1 is a certificate&apos;s ID, %2 a date</extracomment>
        <translation>证书 %1 已于 %2 替换了它。</translation>
    </message>
    <message>
        <source>Another certificate has taken its place on its cloud resources.</source>
        <translation>在其云资源上它已被另一个证书替换。</translation>
    </message>
    <message>
        <source>The provider does not write before it expires: its notices are ignored.</source>
        <translation>到期前服务商不会发通知：其通知已被忽略。</translation>
    </message>
    <message>
        <source>The provider writes before it expires.</source>
        <translation>到期前服务商会发通知。</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>托管</translation>
    </message>
    <message>
        <source>Provider&apos;s notices</source>
        <translation>服务商通知</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>续期自</translation>
    </message>
    <message>
        <source>Renewed by</source>
        <translation>续期为</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>ui::CertificateTableView</name>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>还原列设置</translation>
    </message>
</context>
<context>
    <name>ui::ChangeDialog</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Choose one, or type its number</source>
        <translation>选择一个，或输入项目编号</translation>
    </message>
    <message>
        <source>Certificates and what happens to each</source>
        <translation>证书及各自的处理结果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cop&amp;y the list</source>
        <translation>复制列表(&amp;Y)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Try the rest again</source>
        <translation>重试其余部分(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查看(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Looking whether cloud resources use it…</source>
        <translation>正在查看是否有云资源在使用…</translation>
    </message>
    <message>
        <source>It could not be found out whether cloud resources use it, so nothing was changed. %1 %2</source>
        <translation>无法确认是否有云资源在使用它，因此未做任何更改。%1 %2</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>ui::ChangeRows</name>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Certificate ID</source>
        <translation>证书 ID</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理结果</translation>
    </message>
</context>
<context>
    <name>ui::ChangeWording</name>
    <message>
        <source>Change the alias of the certificate for %1</source>
        <translation>修改 %1 的证书备注名</translation>
    </message>
    <message>
        <source>Move the certificate for %1 to another project</source>
        <translation>将 %1 的证书移到其他项目</translation>
    </message>
    <message>
        <source>Ignore the notices of expiry for %1?</source>
        <translation>忽略 %1 的到期通知？</translation>
    </message>
    <message>
        <source>Send notices of expiry for %1 again?</source>
        <translation>恢复 %1 的到期通知？</translation>
    </message>
    <message>
        <source>Submit the order for %1 again?</source>
        <translation>重新提交 %1 的订单？</translation>
    </message>
    <message>
        <source>Cancel the review of the order for %1?</source>
        <translation>取消 %1 订单的审核？</translation>
    </message>
    <message>
        <source>Cancel the order for %1?</source>
        <translation>取消 %1 的订单？</translation>
    </message>
    <message>
        <source>Revoke the certificate for %1?</source>
        <translation>吊销 %1 的证书？</translation>
    </message>
    <message>
        <source>Delete the certificate for %1?</source>
        <translation>删除 %1 的证书？</translation>
    </message>
    <message numerus="yes">
        <source>Move %n certificates to another project</source>
        <translation>
            <numerusform>将 %n 个证书移到其他项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore the notices of expiry of %n certificates?</source>
        <translation>
            <numerusform>忽略 %n 个证书的到期通知？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send notices of expiry of %n certificates again?</source>
        <translation>
            <numerusform>恢复 %n 个证书的到期通知？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submit %n orders again?</source>
        <translation>
            <numerusform>重新提交 %n 个订单？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the review of %n orders?</source>
        <translation>
            <numerusform>取消 %n 个订单的审核？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n orders?</source>
        <translation>
            <numerusform>取消 %n 个订单？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n certificates?</source>
        <translation>
            <numerusform>删除 %n 个证书？</numerusform>
        </translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>Still in use: %1. Put another certificate there first.</source>
        <extracomment>%1 is such as &quot;2 × Load balancer (CLB) · ap-guangzhou&quot;</extracomment>
        <translation>仍在使用：%1。请先在那里换上其他证书。</translation>
    </message>
    <message>
        <source>The alias is for you and your colleagues; it is not part of the certificate.</source>
        <translation>备注名仅供您和同事识别，不属于证书内容。</translation>
    </message>
    <message>
        <source>Who may see and use it follows from the project&apos;s permissions. You can move it back.</source>
        <translation>谁能查看和使用它由项目权限决定。您可以再移回来。</translation>
    </message>
    <message>
        <source>The provider no longer tells you that it expires. You can take this back.</source>
        <translation>服务商将不再通知您它即将到期。可以撤销。</translation>
    </message>
    <message>
        <source>The provider tells you again when it is about to expire.</source>
        <translation>即将到期时服务商会再次通知您。</translation>
    </message>
    <message>
        <source>The order goes back to where its data is submitted. Nothing is charged again.</source>
        <translation>订单回到提交资料的步骤，不会再次收费。</translation>
    </message>
    <message>
        <source>The order ends before it is issued, and this can&apos;t be taken back. A paid one can be refunded in the console or submitted again. A certificate that it renews keeps working.</source>
        <translation>订单将在签发前终止，且无法撤销。已付款的可在控制台退款或重新提交。被它续期的证书继续有效。</translation>
    </message>
    <message>
        <source>The order ends, and this can&apos;t be taken back. A paid one can be refunded in the console.</source>
        <translation>订单将终止，且无法撤销。已付款的可在控制台退款。</translation>
    </message>
    <message>
        <source>Browsers will refuse every site that uses it, and this can&apos;t be taken back. From the request on it can&apos;t be downloaded any more. The money is not given back.</source>
        <translation>浏览器将拒绝所有使用它的网站，且无法撤销。从申请起就不能再下载。费用不退。</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>修改(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>移动(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>忽略(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>恢复通知(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Submit again</source>
        <translation>重新提交(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel the &amp;review</source>
        <translation>取消审核(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel the &amp;order</source>
        <translation>取消订单(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Revoke</source>
        <translation>吊销(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>A&amp;lias</source>
        <translation>备注名(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>项目(&amp;P)</translation>
    </message>
    <message>
        <source>Reaso&amp;n for the provider</source>
        <translation>给服务商的原因(&amp;N)</translation>
    </message>
    <message>
        <source>No answer came: it may be done. Refresh the list before you try again.</source>
        <translation>没有收到答复：可能已完成。重试前请先刷新列表。</translation>
    </message>
    <message>
        <source>Not begun: you stopped before.</source>
        <translation>未开始：您已提前停止。</translation>
    </message>
    <message>
        <source>It is done.</source>
        <translation>已完成。</translation>
    </message>
    <message numerus="yes">
        <source>All %n are done.</source>
        <translation>
            <numerusform>%n 个全部完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 are done.</source>
        <translation>%2 个中有 %1 个完成。</translation>
    </message>
    <message numerus="yes">
        <source>%n failed: nothing happened to them.</source>
        <translation>
            <numerusform>%n 个失败：它们没有任何变化。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n it is not known.</source>
        <translation>
            <numerusform>%n 个结果未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not begun.</source>
        <translation>
            <numerusform>%n 个未开始。</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider forgets what is deleted, and this can&apos;t be taken back. A key in this computer&apos;s keychain stays there.</source>
        <translation>删除后服务商不再保留，且无法撤销。本机钥匙串中的私钥会保留。</translation>
    </message>
    <message>
        <source>Goes ahead.</source>
        <translation>将执行。</translation>
    </message>
    <message>
        <source>Under way…</source>
        <translation>正在执行…</translation>
    </message>
    <message>
        <source>Serve %1 with this content: %2</source>
        <extracomment>%1 is a path with a file name, %2 the file&apos;s content</extracomment>
        <translation>让 %1 返回以下内容：%2</translation>
    </message>
    <message>
        <source>Publish the %1 record %2 with the value %3</source>
        <extracomment>%1 is TXT or CNAME, %2 a record&apos;s name, %3 its value</extracomment>
        <translation>添加 %1 记录 %2，值为 %3</translation>
    </message>
    <message>
        <source>Begun. Prove within three days that the domain is yours, or the provider does not revoke it:</source>
        <translation>已开始。请在三天内证明域名归您所有，否则服务商不会吊销：</translation>
    </message>
</context>
<context>
    <name>ui::CheckPage</name>
    <message>
        <source>1 year</source>
        <translation>1 年</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>I want to &amp;spend this money</source>
        <translation>我确认支付这笔费用(&amp;S)</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <extracomment>%1 is a line of the page, such as &quot;Key:&quot;</extracomment>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>Names:</source>
        <translation>域名：</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>类型：</translation>
    </message>
    <message>
        <source>Contact:</source>
        <translation>联系人：</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>密钥：</translation>
    </message>
    <message>
        <source>Period:</source>
        <translation>期限：</translation>
    </message>
    <message>
        <source>Sum:</source>
        <translation>金额：</translation>
    </message>
    <message>
        <source>Purchase orders the certificate and charges the account “%1”. The amount is not known beforehand. It is ordered once; CertDesk never repeats an order.</source>
        <extracomment>%1 is the account&apos;s name</extracomment>
        <translation>“购买”将订购证书并从账号“%1”扣款。金额事先未知。只会订购一次；CertDesk 绝不重复下单。</translation>
    </message>
    <message>
        <source>%1, made on this computer</source>
        <extracomment>%1 is a kind of key such as &quot;ECC P-256&quot;</extracomment>
        <translation>%1，在本机生成</translation>
    </message>
    <message>
        <source>Your CSR; no private key on this computer</source>
        <translation>您的 CSR；本机没有私钥</translation>
    </message>
    <message>
        <source>Made by the provider, fetched after issue</source>
        <translation>由服务商生成，颁发后取回</translation>
    </message>
    <message>
        <source>3 months, fixed by the provider</source>
        <translation>3 个月，由服务商固定</translation>
    </message>
    <message>
        <source>The provider does not tell the price before the order is made; it will be charged to the account.</source>
        <translation>服务商在下单前不告知价格；费用将从账号中扣除。</translation>
    </message>
    <message>
        <source>Nothing: the certificate is free.</source>
        <translation>无：此证书免费。</translation>
    </message>
    <message>
        <source>Shown and paid in the provider&apos;s console. Nothing is charged here.</source>
        <translation>在服务商的控制台显示并支付，这里不扣款。</translation>
    </message>
    <message>
        <source>How:</source>
        <translation>方式：</translation>
    </message>
    <message>
        <source>The preparation was interrupted.</source>
        <translation>准备工作被中断。</translation>
    </message>
    <message numerus="yes">
        <source>Purchase orders the certificate and takes points from the benefit package “%1” of the account “%2”: what the product costs, which is not known beforehand, and at most the %n point(s) that are left. It is ordered once; CertDesk never repeats an order.</source>
        <extracomment>%1 is a benefit package&apos;s number, %2 the account&apos;s name; %n counts the points that are left</extracomment>
        <translation>
            <numerusform>“购买”会订购证书，并从账号“%2”的权益包“%1”中扣除点数：按产品所需扣除，事先无法得知，最多为剩余的 %n 点。只订购一次；CertDesk 绝不会重复下单。</numerusform>
        </translation>
    </message>
    <message>
        <source>No money: points of the benefit package %1. The provider does not tell how many before the order is made.</source>
        <extracomment>%1 is a benefit package&apos;s number</extracomment>
        <translation>不花钱：使用权益包“%1”的点数。下单之前，服务商不会告知需要多少点。</translation>
    </message>
    <message>
        <source>I want to &amp;spend these points</source>
        <translation>我要使用这些点数(&amp;S)</translation>
    </message>
    <message>
        <source>The key of this certificate once more</source>
        <translation>沿用此证书的密钥</translation>
    </message>
    <message>
        <source>%1, made by the provider, fetched after issue</source>
        <extracomment>%1 is a kind of key such as &quot;ECC P-256&quot;</extracomment>
        <translation>%1，由服务商生成，颁发后取回</translation>
    </message>
</context>
<context>
    <name>ui::CleanUpDialog</name>
    <message>
        <source>Notices of expiry</source>
        <translation>到期通知</translation>
    </message>
    <message>
        <source>Where it is still in use</source>
        <translation>仍在哪里使用</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Clean Up</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查看(&amp;L)</translation>
    </message>
    <message>
        <source>Clean up the old certificate for %1</source>
        <extracomment>%1 is a domain name</extracomment>
        <translation>清理 %1 的旧证书</translation>
    </message>
</context>
<context>
    <name>ui::CleanUpViewModel</name>
    <message>
        <source>The certificate is not in the account any more.</source>
        <translation>该证书已不在账号中。</translation>
    </message>
    <message>
        <source>The provider still sends notices that it expires.</source>
        <translation>服务商仍在发送它的到期通知。</translation>
    </message>
    <message>
        <source>&amp;Ignore the notices</source>
        <translation>忽略通知(&amp;I)</translation>
    </message>
    <message>
        <source>Its time is over: there is no notice of expiry left to ignore.</source>
        <translation>它已到期：没有可忽略的到期通知了。</translation>
    </message>
    <message>
        <source>CertDesk looks for what uses it…</source>
        <translation>CertDesk 正在查找使用它的资源…</translation>
    </message>
    <message>
        <source>It is not known what uses it. %1</source>
        <translation>无法得知哪些资源在使用它。%1</translation>
    </message>
    <message>
        <source>It is not known what uses it.</source>
        <translation>无法得知哪些资源在使用它。</translation>
    </message>
    <message>
        <source>Nothing in this account&apos;s cloud uses it. Servers that you run yourself are not among what CertDesk can see.</source>
        <translation>此账号的云资源中没有使用它的。您自己运行的服务器不在 CertDesk 能看到的范围内。</translation>
    </message>
    <message>
        <source>Still in use: %1.</source>
        <extracomment>%1 is such as &quot;2 × Load balancer (CLB) · ap-guangzhou, 1 × Content delivery (CDN)&quot;</extracomment>
        <translation>仍在使用：%1。</translation>
    </message>
    <message>
        <source>The new certificate can&apos;t take its place now: see its own row.</source>
        <translation>新证书目前还不能取代它：请看新证书所在的行。</translation>
    </message>
    <message>
        <source>&amp;Replace it there…</source>
        <translation>在那里替换(&amp;R)…</translation>
    </message>
    <message>
        <source>It can be deleted once it has expired, on %1.</source>
        <extracomment>%1 is a date</extracomment>
        <translation>它在 %1 到期后才能删除。</translation>
    </message>
    <message>
        <source>It can be deleted if nothing uses it.</source>
        <translation>如果没有资源在使用，就可以删除。</translation>
    </message>
    <message>
        <source>It can be deleted once nothing uses it any more.</source>
        <translation>不再有资源使用后才能删除。</translation>
    </message>
    <message>
        <source>It can be deleted. The new certificate stays.</source>
        <translation>可以删除。新证书会保留。</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>%1 is replaced by %2. Nothing is done before you press a button.</source>
        <extracomment>%1 and %2 are IDs of certificates</extracomment>
        <translation>%1 已由 %2 取代。在您按下按钮之前不会执行任何操作。</translation>
    </message>
    <message>
        <source>The list names no certificate that replaces %1. Nothing is done before you press a button.</source>
        <extracomment>%1 is the ID of a certificate</extracomment>
        <translation>列表中没有取代 %1 的证书。在您按下按钮之前不会执行任何操作。</translation>
    </message>
    <message>
        <source>There is no new certificate to take its place: renew it first, or choose one in these services.</source>
        <translation>没有可以替换它的新证书：请先续期，或在这些服务中另选一张。</translation>
    </message>
    <message>
        <source>It can be deleted.</source>
        <translation>可以删除。</translation>
    </message>
</context>
<context>
    <name>ui::CodeText</name>
    <message>
        <source>This is not a certificate signing request.</source>
        <translation>这不是证书签名请求（CSR）。</translation>
    </message>
    <message>
        <source>Paste or open one that starts with BEGIN CERTIFICATE REQUEST.</source>
        <translation>请粘贴或打开以 BEGIN CERTIFICATE REQUEST 开头的 CSR。</translation>
    </message>
    <message>
        <source>The CSR is damaged: its signature does not fit its content.</source>
        <translation>CSR 已损坏：其签名与内容不符。</translation>
    </message>
    <message>
        <source>Copy it once more, or make a new one.</source>
        <translation>请重新复制，或生成新的 CSR。</translation>
    </message>
    <message>
        <source>The key of this CSR is too weak for a public certificate.</source>
        <translation>此 CSR 的密钥强度不足以用于公共证书。</translation>
    </message>
    <message>
        <source>Use RSA with 2048 bits or more, or EC P-256.</source>
        <translation>请使用 2048 位或以上的 RSA，或 EC P-256。</translation>
    </message>
    <message>
        <source>The CSR is for other names than the certificate.</source>
        <translation>CSR 的域名与证书的域名不同。</translation>
    </message>
    <message>
        <source>A renewal keeps the names. Make the CSR for exactly these.</source>
        <translation>续期会保留原有域名。请为完全相同的域名生成 CSR。</translation>
    </message>
    <message>
        <source>The issued certificate does not fit the key on this computer.</source>
        <translation>颁发的证书与本机的密钥不匹配。</translation>
    </message>
    <message>
        <source>Don&apos;t put it on a server. Look at the order in the provider&apos;s console.</source>
        <translation>请不要把它部署到服务器。请在服务商的控制台查看该订单。</translation>
    </message>
    <message>
        <source>The issued certificate does not cover all the names.</source>
        <translation>颁发的证书没有覆盖所有域名。</translation>
    </message>
    <message>
        <source>The certificate is not valid at present.</source>
        <translation>证书目前不在有效期内。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date; if it is right, look for the newest certificate.</source>
        <translation>请检查本机日期；如果日期正确，请查找最新的证书。</translation>
    </message>
    <message>
        <source>The password does not open this file.</source>
        <translation>密码无法打开此文件。</translation>
    </message>
    <message>
        <source>Type it once more; capitals matter.</source>
        <translation>请重新输入；注意大小写。</translation>
    </message>
    <message>
        <source>This is not a PKCS#12 file, or it is damaged.</source>
        <translation>这不是 PKCS#12 文件，或文件已损坏。</translation>
    </message>
    <message>
        <source>Choose a .pfx or .p12 file.</source>
        <translation>请选择 .pfx 或 .p12 文件。</translation>
    </message>
    <message>
        <source>The provider did not accept the letter. The order is unchanged.</source>
        <translation>服务商没有接受确认函。订单不变。</translation>
    </message>
    <message>
        <source>Upload it again, or in the provider&apos;s console.</source>
        <translation>请再次上传，或在服务商的控制台上传。</translation>
    </message>
    <message>
        <source>There is no order that this belongs to.</source>
        <translation>没有与此对应的订单。</translation>
    </message>
    <message>
        <source>Refresh the list to see where the certificate stands.</source>
        <translation>请刷新列表查看证书的进展。</translation>
    </message>
    <message>
        <source>The order was rejected in the review. The old certificate keeps working.</source>
        <translation>订单未通过审核。旧证书仍然有效。</translation>
    </message>
    <message>
        <source>Correct what is wrong in the provider&apos;s console and submit it again there.</source>
        <translation>请在服务商的控制台更正问题并在那里重新提交。</translation>
    </message>
    <message>
        <source>The order was cancelled. The old certificate keeps working.</source>
        <translation>订单已取消。旧证书仍然有效。</translation>
    </message>
    <message>
        <source>If nobody meant to, order again; look at the refund in the console first.</source>
        <translation>如果并非有意取消，请重新下单；请先在控制台查看退款情况。</translation>
    </message>
    <message>
        <source>The new certificate was revoked.</source>
        <translation>新证书已被吊销。</translation>
    </message>
    <message>
        <source>Look at it in the provider&apos;s console before you order again.</source>
        <translation>重新下单前，请在服务商的控制台查看它。</translation>
    </message>
    <message>
        <source>The order was closed before it was paid. Nothing was paid.</source>
        <translation>订单在付款前已关闭。没有付款。</translation>
    </message>
    <message>
        <source>Start the renewal again when you are ready to pay.</source>
        <translation>准备好付款后，请重新开始续期。</translation>
    </message>
    <message>
        <source>The certificate is renewed already, perhaps from another computer. Nothing was bought.</source>
        <translation>证书已经续期，可能是在另一台计算机上。没有购买任何东西。</translation>
    </message>
    <message>
        <source>Use the new certificate; it is in the list.</source>
        <translation>请使用新证书；它在列表中。</translation>
    </message>
    <message>
        <source>A purchase for this renewal is there already. Nothing was bought a second time.</source>
        <translation>此次续期已有一笔购买。没有重复购买。</translation>
    </message>
    <message>
        <source>Go on with that one; it is in the list.</source>
        <translation>请继续使用那一笔；它在列表中。</translation>
    </message>
    <message>
        <source>More than one certificate fits this renewal. CertDesk does not guess and buys nothing.</source>
        <translation>有多张证书符合此次续期。CertDesk 不会猜测，也不会购买。</translation>
    </message>
    <message>
        <source>Look at the orders in the provider&apos;s console.</source>
        <translation>请在服务商的控制台查看订单。</translation>
    </message>
    <message>
        <source>It is still not known whether the purchase took effect: CertDesk looked and found nothing.</source>
        <translation>仍不清楚购买是否生效：CertDesk 查找过，没有找到。</translation>
    </message>
    <message>
        <source>Look at the orders in the provider&apos;s console before you order again.</source>
        <translation>重新下单前，请在服务商的控制台查看订单。</translation>
    </message>
    <message>
        <source>The new private key is not in the keychain. Nothing was bought with it.</source>
        <translation>新的私钥不在系统钥匙串中。没有用它购买任何东西。</translation>
    </message>
    <message>
        <source>Unlock the keychain that was open when the renewal began, then try again.</source>
        <translation>请解锁续期开始时打开的钥匙串，然后重试。</translation>
    </message>
    <message>
        <source>The keychain gave back another key than was stored. Nothing was bought with it.</source>
        <translation>系统钥匙串返回了与存入时不同的密钥。没有用它购买任何东西。</translation>
    </message>
    <message>
        <source>Check the keychain with the system&apos;s own program, then renew again.</source>
        <translation>请用系统自带的程序检查钥匙串，然后重新续期。</translation>
    </message>
    <message>
        <source>The account&apos;s SecretKey is not at hand, so nothing was asked or changed.</source>
        <translation>账号的 SecretKey 尚未取得，因此没有询问也没有改动任何内容。</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>请解锁系统钥匙串，然后重试。</translation>
    </message>
    <message>
        <source>The account&apos;s SecretKey is not in the keychain.</source>
        <translation>账号的 SecretKey 不在系统钥匙串中。</translation>
    </message>
    <message>
        <source>Connect the account again to store it.</source>
        <translation>请重新连接账号以保存它。</translation>
    </message>
    <message>
        <source>CertDesk&apos;s folder can&apos;t be made or written.</source>
        <translation>CertDesk 的文件夹无法创建或写入。</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and the free disk space.</source>
        <translation>请检查文件夹权限和可用磁盘空间。</translation>
    </message>
    <message>
        <source>A newer CertDesk has written to this profile, and this version can&apos;t read it.</source>
        <translation>较新版本的 CertDesk 写入过此配置，此版本无法读取。</translation>
    </message>
    <message>
        <source>Install the newer version again. Nothing was changed.</source>
        <translation>请重新安装较新的版本。没有任何改动。</translation>
    </message>
    <message>
        <source>The renewal history was changed by something other than CertDesk.</source>
        <translation>续期记录被 CertDesk 以外的程序改动过。</translation>
    </message>
    <message>
        <source>Don&apos;t order anything from here before you looked in the provider&apos;s console.</source>
        <translation>在服务商的控制台查看之前，请不要从这里下单。</translation>
    </message>
    <message>
        <source>CertDesk is open with this profile already.</source>
        <translation>CertDesk 已经打开了此配置。</translation>
    </message>
    <message>
        <source>Use that window, or start with another profile.</source>
        <translation>请使用那个窗口，或用另一个配置启动。</translation>
    </message>
    <message>
        <source>The provider&apos;s server refused the connection. Nothing was sent.</source>
        <translation>服务商的服务器拒绝了连接。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Wait a minute, then try again; a firewall may block it.</source>
        <translation>请等一分钟后重试；也可能被防火墙阻止。</translation>
    </message>
    <message>
        <source>The provider&apos;s address could not be looked up. Nothing was sent.</source>
        <translation>无法解析服务商的地址。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>请检查网络连接，然后重试。</translation>
    </message>
    <message>
        <source>The connection to the provider could not be proven genuine, so nothing was sent.</source>
        <translation>无法证实与服务商的连接是真实的，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Try another network: a filter or proxy may be breaking into secure connections.</source>
        <translation>请换一个网络：可能有过滤器或代理在拦截安全连接。</translation>
    </message>
    <message>
        <source>The proxy does not let the connection through. Nothing was sent.</source>
        <translation>代理不允许此连接通过。没有发送任何内容。</translation>
    </message>
    <message>
        <source>The account&apos;s address is not a secure one, so nothing was sent.</source>
        <translation>账号的地址不是安全地址，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Connect the account again.</source>
        <translation>请重新连接账号。</translation>
    </message>
    <message>
        <source>The provider does not know this SecretId: it is mistyped, disabled, deleted or belongs to the other site.</source>
        <translation>服务商不认识此 SecretId：输入有误、已停用、已删除，或属于另一个站点。</translation>
    </message>
    <message>
        <source>Compare it with the provider&apos;s console and check the site. Nothing was changed.</source>
        <translation>请与服务商控制台中的内容核对，并检查站点。没有任何改动。</translation>
    </message>
    <message>
        <source>This SecretId is not one of a cloud API key.</source>
        <translation>此 SecretId 不是云 API 密钥的 SecretId。</translation>
    </message>
    <message>
        <source>Make an API key in the provider&apos;s access management and enter its SecretId.</source>
        <translation>请在服务商的访问管理中创建 API 密钥，并填写它的 SecretId。</translation>
    </message>
    <message>
        <source>The SecretKey does not belong to this SecretId.</source>
        <translation>SecretKey 与此 SecretId 不匹配。</translation>
    </message>
    <message>
        <source>Copy the SecretKey once more, without blanks. Nothing was changed.</source>
        <translation>请重新复制 SecretKey，不要带空格。没有任何改动。</translation>
    </message>
    <message>
        <source>The provider could not read the signature of the request.</source>
        <translation>服务商无法读取请求的签名。</translation>
    </message>
    <message>
        <source>Check SecretId and SecretKey for stray characters. Nothing was changed.</source>
        <translation>请检查 SecretId 和 SecretKey 是否含有多余字符。没有任何改动。</translation>
    </message>
    <message>
        <source>The temporary access key is no longer valid.</source>
        <translation>临时访问密钥已失效。</translation>
    </message>
    <message>
        <source>The provider asks for a second factor that an API key can&apos;t give.</source>
        <translation>服务商要求二次验证，而 API 密钥无法提供。</translation>
    </message>
    <message>
        <source>Allow the key&apos;s user to call the API without it. Nothing was changed.</source>
        <translation>请允许该密钥的用户不经二次验证调用 API。没有任何改动。</translation>
    </message>
    <message>
        <source>The provider blocks this computer&apos;s network address.</source>
        <translation>服务商屏蔽了本机的网络地址。</translation>
    </message>
    <message>
        <source>Ask whoever manages the account to take it off the block list.</source>
        <translation>请账号管理员把它移出黑名单。</translation>
    </message>
    <message>
        <source>The account only accepts requests from certain addresses.</source>
        <translation>该账号只接受来自特定地址的请求。</translation>
    </message>
    <message>
        <source>Ask whoever manages the account to add this computer&apos;s address.</source>
        <translation>请账号管理员添加本机的地址。</translation>
    </message>
    <message>
        <source>The access key is valid but may not do this.</source>
        <translation>访问密钥有效，但无权执行此操作。</translation>
    </message>
    <message>
        <source>Grant it the missing permission in the provider&apos;s access management. Nothing was changed.</source>
        <translation>请在服务商的访问管理中授予所缺的权限。没有任何改动。</translation>
    </message>
    <message>
        <source>The access key may not do this with this certificate.</source>
        <translation>访问密钥无权对此证书执行此操作。</translation>
    </message>
    <message>
        <source>The provider&apos;s access management refused the request.</source>
        <translation>服务商的访问管理拒绝了请求。</translation>
    </message>
    <message>
        <source>Grant the key&apos;s user the missing permission. Nothing was changed.</source>
        <translation>请授予该密钥的用户所缺的权限。没有任何改动。</translation>
    </message>
    <message>
        <source>The access key has no right to this certificate&apos;s project.</source>
        <translation>访问密钥无权访问此证书所属的项目。</translation>
    </message>
    <message>
        <source>Ask whoever manages the account for access to the project. Nothing was changed.</source>
        <translation>请账号管理员授予项目权限。没有任何改动。</translation>
    </message>
    <message>
        <source>The account&apos;s identity is not verified with the provider yet, so it can&apos;t order certificates.</source>
        <translation>该账号尚未通过服务商的实名认证，因此无法订购证书。</translation>
    </message>
    <message>
        <source>Verify the account in the provider&apos;s console, then try again. Nothing was bought.</source>
        <translation>请在服务商的控制台完成实名认证，然后重试。没有购买任何东西。</translation>
    </message>
    <message>
        <source>The account&apos;s identity is not verified with the provider yet, so it can&apos;t pay.</source>
        <translation>该账号尚未通过服务商的实名认证，因此无法付款。</translation>
    </message>
    <message>
        <source>Verify the account in the provider&apos;s console, then try again. Nothing was paid.</source>
        <translation>请在服务商的控制台完成实名认证，然后重试。没有付款。</translation>
    </message>
    <message>
        <source>A service role that the provider needs is missing.</source>
        <translation>缺少服务商所需的服务角色。</translation>
    </message>
    <message>
        <source>Open the certificate page of the provider&apos;s console once and grant the role.</source>
        <translation>请打开一次服务商控制台的证书页面并授权该角色。</translation>
    </message>
    <message>
        <source>The account has used up its free certificates. Nothing was ordered, and the old certificate is unchanged.</source>
        <translation>该账号的免费证书额度已用完。没有下单，旧证书不变。</translation>
    </message>
    <message>
        <source>Delete expired free certificates in the console, or buy a paid one.</source>
        <translation>请在控制台删除已过期的免费证书，或购买付费证书。</translation>
    </message>
    <message>
        <source>This domain has used up its free certificates. Nothing was ordered.</source>
        <translation>此域名的免费证书额度已用完。没有下单。</translation>
    </message>
    <message>
        <source>Wait until one of them expires, or buy a paid certificate.</source>
        <translation>请等待其中一张到期，或购买付费证书。</translation>
    </message>
    <message>
        <source>The benefit points don&apos;t suffice. Nothing was ordered.</source>
        <translation>权益点不足。没有下单。</translation>
    </message>
    <message>
        <source>Choose another way to pay, or get more points.</source>
        <translation>请选择其他支付方式，或获取更多权益点。</translation>
    </message>
    <message>
        <source>The benefit points have expired. Nothing was ordered.</source>
        <translation>权益点已过期。没有下单。</translation>
    </message>
    <message>
        <source>Choose another way to pay.</source>
        <translation>请选择其他支付方式。</translation>
    </message>
    <message>
        <source>The benefit points were not found. Nothing was ordered.</source>
        <translation>没有找到权益点。没有下单。</translation>
    </message>
    <message>
        <source>The provider&apos;s billing refused the purchase. Nothing was paid.</source>
        <translation>服务商的计费系统拒绝了此次购买。没有付款。</translation>
    </message>
    <message>
        <source>Look at the account&apos;s balance and orders in the console, then try again.</source>
        <translation>请在控制台查看账号的余额和订单，然后重试。</translation>
    </message>
    <message>
        <source>The account&apos;s balance is too low. Nothing was paid, and the order is kept.</source>
        <translation>账号余额不足。没有付款，订单已保留。</translation>
    </message>
    <message>
        <source>Top up the balance, then pay the same order. Don&apos;t order again.</source>
        <translation>请充值后支付同一订单，不要重新下单。</translation>
    </message>
    <message>
        <source>The order can&apos;t be paid: it is closed, paid or not yours. Nothing was paid now.</source>
        <translation>此订单无法支付：它已关闭、已支付或不属于您。此次没有付款。</translation>
    </message>
    <message>
        <source>Refresh the list and look at the order in the console before you order again.</source>
        <translation>重新下单前，请刷新列表并在控制台查看该订单。</translation>
    </message>
    <message>
        <source>The voucher is not valid for this order. Nothing was paid.</source>
        <translation>代金券不适用于此订单。没有付款。</translation>
    </message>
    <message>
        <source>Pay without the voucher, or in the console.</source>
        <translation>请不使用代金券付款，或在控制台付款。</translation>
    </message>
    <message>
        <source>The order is part of a bigger one that is only paid as a whole. Nothing was paid.</source>
        <translation>此订单属于一个只能整体支付的大订单。没有付款。</translation>
    </message>
    <message>
        <source>Pay the whole order in the console; CertDesk goes on by itself.</source>
        <translation>请在控制台支付整个订单；CertDesk 会自动继续。</translation>
    </message>
    <message>
        <source>The price has changed since the order was made. Nothing was paid.</source>
        <translation>下单后价格发生了变化。没有付款。</translation>
    </message>
    <message>
        <source>Look at the order in the console and pay it there if you agree.</source>
        <translation>请在控制台查看该订单，同意后在那里付款。</translation>
    </message>
    <message>
        <source>The order is paid, but the provider failed to deliver it yet.</source>
        <translation>订单已支付，但服务商尚未成功发货。</translation>
    </message>
    <message>
        <source>Don&apos;t order again. Wait a while; if nothing happens, contact the provider.</source>
        <translation>请不要重新下单。请稍等；如果没有进展，请联系服务商。</translation>
    </message>
    <message>
        <source>The provider can&apos;t find the order&apos;s data at the moment.</source>
        <translation>服务商暂时找不到该订单的数据。</translation>
    </message>
    <message>
        <source>Wait a minute, then try again. Nothing was changed.</source>
        <translation>请等一分钟后重试。没有任何改动。</translation>
    </message>
    <message>
        <source>The provider is still working on the order.</source>
        <translation>服务商仍在处理该订单。</translation>
    </message>
    <message>
        <source>Wait a minute; nothing has to be sent again.</source>
        <translation>请等一分钟；无需再次发送任何内容。</translation>
    </message>
    <message>
        <source>The certificate was reissued already.</source>
        <translation>此证书已经重颁发。</translation>
    </message>
    <message>
        <source>Refresh the list and use the new one.</source>
        <translation>请刷新列表并使用新证书。</translation>
    </message>
    <message>
        <source>This order belongs to a hosted renewal, which the provider submits itself.</source>
        <translation>此订单属于托管续期，由服务商自行提交。</translation>
    </message>
    <message>
        <source>Wait for it, or switch hosting off in the console.</source>
        <translation>请等待，或在控制台关闭托管。</translation>
    </message>
    <message>
        <source>The renewal of this certificate is not issued yet.</source>
        <translation>此证书的续期证书尚未颁发。</translation>
    </message>
    <message>
        <source>Wait until it is, then try again.</source>
        <translation>请等它颁发后重试。</translation>
    </message>
    <message>
        <source>The provider no longer has this certificate.</source>
        <translation>服务商已没有此证书。</translation>
    </message>
    <message>
        <source>Refresh the list.</source>
        <translation>请刷新列表。</translation>
    </message>
    <message>
        <source>The certificate is gone or already issued.</source>
        <translation>证书不存在或已经颁发。</translation>
    </message>
    <message>
        <source>Certificate and private key don&apos;t belong together.</source>
        <translation>证书与私钥不匹配。</translation>
    </message>
    <message>
        <source>Choose the key that the certificate was ordered with.</source>
        <translation>请选择订购该证书时所用的密钥。</translation>
    </message>
    <message>
        <source>The provider can&apos;t use this certificate.</source>
        <translation>服务商无法使用此证书。</translation>
    </message>
    <message>
        <source>Look at it in the provider&apos;s console.</source>
        <translation>请在服务商的控制台查看它。</translation>
    </message>
    <message>
        <source>The certificate can&apos;t be used at the moment.</source>
        <translation>此证书目前无法使用。</translation>
    </message>
    <message>
        <source>Refresh the list to see where it stands.</source>
        <translation>请刷新列表查看它的进展。</translation>
    </message>
    <message>
        <source>The provider has switched off downloads of this certificate.</source>
        <translation>服务商已关闭此证书的下载。</translation>
    </message>
    <message>
        <source>The certificate can&apos;t be downloaded in its present status.</source>
        <translation>证书在当前状态下无法下载。</translation>
    </message>
    <message>
        <source>Wait until it is issued, then try again.</source>
        <translation>请等它颁发后重试。</translation>
    </message>
    <message>
        <source>There is no domain to prove at the moment.</source>
        <translation>目前没有需要验证的域名。</translation>
    </message>
    <message>
        <source>Refresh the list: the order has probably moved on.</source>
        <translation>请刷新列表：订单可能已有进展。</translation>
    </message>
    <message>
        <source>The order can&apos;t be submitted again in its present status.</source>
        <translation>订单在当前状态下无法重新提交。</translation>
    </message>
    <message>
        <source>The order&apos;s data can&apos;t be submitted in its present status.</source>
        <translation>订单资料在当前状态下无法提交。</translation>
    </message>
    <message>
        <source>The certificate&apos;s present status does not allow this.</source>
        <translation>证书的当前状态不允许此操作。</translation>
    </message>
    <message>
        <source>Refresh the list: it has probably moved on.</source>
        <translation>请刷新列表：它可能已有进展。</translation>
    </message>
    <message>
        <source>The provider does not allow this for a certificate from elsewhere.</source>
        <translation>服务商不允许对来自别处的证书执行此操作。</translation>
    </message>
    <message>
        <source>The provider can&apos;t read the CSR. Your key is safe.</source>
        <translation>服务商无法读取 CSR。您的密钥是安全的。</translation>
    </message>
    <message>
        <source>Make a new CSR, or paste one that starts with BEGIN CERTIFICATE REQUEST.</source>
        <translation>请生成新的 CSR，或粘贴以 BEGIN CERTIFICATE REQUEST 开头的 CSR。</translation>
    </message>
    <message>
        <source>The provider can&apos;t use the CSR. Your key is safe.</source>
        <translation>服务商无法使用此 CSR。您的密钥是安全的。</translation>
    </message>
    <message>
        <source>Make a new CSR for exactly the names of the certificate.</source>
        <translation>请为该证书的域名生成新的 CSR，域名必须完全一致。</translation>
    </message>
    <message>
        <source>The provider failed to make a CSR.</source>
        <translation>服务商生成 CSR 失败。</translation>
    </message>
    <message>
        <source>Create key and CSR on this computer instead.</source>
        <translation>请改为在本机生成密钥和 CSR。</translation>
    </message>
    <message>
        <source>The product does not allow this kind of key.</source>
        <translation>该产品不允许此类密钥。</translation>
    </message>
    <message>
        <source>Choose another kind of key, such as RSA 2048.</source>
        <translation>请选择其他类型的密钥，例如 RSA 2048。</translation>
    </message>
    <message>
        <source>The order needs the contact&apos;s e-mail.</source>
        <translation>订单需要联系人的电子邮箱。</translation>
    </message>
    <message>
        <source>Enter it and submit again; nothing has to be paid again.</source>
        <translation>请填写后重新提交；无需再次付款。</translation>
    </message>
    <message>
        <source>The contact&apos;s e-mail is not an address.</source>
        <translation>联系人的电子邮箱格式不正确。</translation>
    </message>
    <message>
        <source>Correct it and submit again; nothing has to be paid again.</source>
        <translation>请更正后重新提交；无需再次付款。</translation>
    </message>
    <message>
        <source>The provider does not accept the domain.</source>
        <translation>服务商不接受此域名。</translation>
    </message>
    <message>
        <source>Check its spelling; nothing has to be paid again.</source>
        <translation>请检查拼写；无需再次付款。</translation>
    </message>
    <message>
        <source>The domain is longer than 64 characters.</source>
        <translation>域名超过 64 个字符。</translation>
    </message>
    <message>
        <source>Use a shorter name; nothing has to be paid again.</source>
        <translation>请使用较短的域名；无需再次付款。</translation>
    </message>
    <message>
        <source>Check its spelling.</source>
        <translation>请检查拼写。</translation>
    </message>
    <message>
        <source>The provider does not know this administrator.</source>
        <translation>服务商不认识此管理员。</translation>
    </message>
    <message>
        <source>Choose another one, or look at the profile in the console.</source>
        <translation>请选择其他管理员，或在控制台查看资料。</translation>
    </message>
    <message>
        <source>The administrator is not approved at the moment.</source>
        <translation>此管理员目前未通过审核。</translation>
    </message>
    <message>
        <source>The provider found the letter larger than 1.4 MB.</source>
        <translation>服务商认为确认函大于 1.4 MB。</translation>
    </message>
    <message>
        <source>The provider found the letter smaller than 1 KB.</source>
        <translation>服务商认为确认函小于 1 KB。</translation>
    </message>
    <message>
        <source>Choose the scan of the whole letter.</source>
        <translation>请选择整份确认函的扫描件。</translation>
    </message>
    <message>
        <source>The provider does not take this kind of file.</source>
        <translation>服务商不接受此类文件。</translation>
    </message>
    <message>
        <source>Use a JPG, PNG or PDF file.</source>
        <translation>请使用 JPG、PNG 或 PDF 文件。</translation>
    </message>
    <message>
        <source>The provider does not take this kind of file for this brand.</source>
        <translation>对于此品牌，服务商不接受此类文件。</translation>
    </message>
    <message>
        <source>Use a JPG or PDF file.</source>
        <translation>请使用 JPG 或 PDF 文件。</translation>
    </message>
    <message>
        <source>The provider takes this letter in its console only. The order is unchanged.</source>
        <translation>服务商只在其控制台接收此确认函。订单不变。</translation>
    </message>
    <message>
        <source>Upload it there; CertDesk goes on by itself once it arrived.</source>
        <translation>请在那里上传；确认函送达后 CertDesk 会自动继续。</translation>
    </message>
    <message>
        <source>A DV certificate needs no letter.</source>
        <translation>DV 证书不需要确认函。</translation>
    </message>
    <message>
        <source>Publish the DNS record instead.</source>
        <translation>请改为发布 DNS 记录。</translation>
    </message>
    <message>
        <source>The system keychain does not answer. Nothing was ordered and nothing was saved; nothing in it is lost.</source>
        <translation>系统钥匙串没有响应。没有下单，也没有保存任何内容；其中的内容没有丢失。</translation>
    </message>
    <message>
        <source>Look for its password prompt, or log out and in again, then try again.</source>
        <translation>请查看它的密码提示，或注销后重新登录，然后重试。</translation>
    </message>
    <message>
        <source>This profile&apos;s keys are in KWallet, and this session uses another keychain. Nothing is lost, and nothing is done with keys for now.</source>
        <translation>此配置的密钥保存在 KWallet 中，而当前会话使用另一个钥匙串。没有丢失任何内容，目前也不会对密钥进行任何操作。</translation>
    </message>
    <message>
        <source>Log in to the Plasma desktop or start KWallet, then start CertDesk again. With the recovery code, this keychain can take over.</source>
        <translation>请登录 Plasma 桌面或启动 KWallet，然后重新启动 CertDesk。有恢复码时，也可以由当前钥匙串接替。</translation>
    </message>
    <message>
        <source>This profile&apos;s keys are in GNOME Keyring or another Secret Service, and this session uses KWallet. Nothing is lost, and nothing is done with keys for now.</source>
        <translation>此配置的密钥保存在 GNOME Keyring 或其他 Secret Service 中，而当前会话使用 KWallet。没有丢失任何内容，目前也不会对密钥进行任何操作。</translation>
    </message>
    <message>
        <source>Log in to the desktop that was used before, then start CertDesk again. With the recovery code, this keychain can take over.</source>
        <translation>请登录之前使用的桌面，然后重新启动 CertDesk。有恢复码时，也可以由当前钥匙串接替。</translation>
    </message>
    <message>
        <source>The keychain of this session is not the one that holds this profile&apos;s keys, or it was emptied. Nothing is done with keys for now.</source>
        <translation>当前会话的钥匙串不是保存此配置密钥的那一个，或者它已被清空。目前不会对密钥进行任何操作。</translation>
    </message>
    <message>
        <source>Log in as before or restore the keychain&apos;s file. If it is gone, enter the recovery code in the File menu; without one, begin with another profile folder.</source>
        <translation>请像以前一样登录，或恢复钥匙串的文件。如果文件已丢失，请在“文件”菜单中输入恢复码；没有恢复码时，请改用另一个配置文件夹重新开始。</translation>
    </message>
    <message>
        <source>The keychain could not be written to disk, so the key would be lost with the session. Nothing was ordered with it.</source>
        <translation>钥匙串无法写入磁盘，密钥会随会话一起丢失。没有用它下单。</translation>
    </message>
    <message>
        <source>Check the free disk space and the permissions of your home folder, then try again.</source>
        <translation>请检查磁盘剩余空间和主文件夹的权限，然后重试。</translation>
    </message>
    <message>
        <source>The keychain lacks this key, and its sealed copy was made with another keychain.</source>
        <translation>钥匙串中没有此密钥，而它的密封副本是用另一个钥匙串制作的。</translation>
    </message>
    <message>
        <source>Use the keychain or the recovery code of the time when the key was made.</source>
        <translation>请使用生成该密钥时的钥匙串或恢复码。</translation>
    </message>
    <message>
        <source>The sealed copy of the key is damaged. Nothing was ordered with it.</source>
        <translation>密钥的密封副本已损坏。没有用它下单。</translation>
    </message>
    <message>
        <source>Check the disk of the profile folder, or restore the folder from a backup.</source>
        <translation>请检查配置文件夹所在的磁盘，或从备份恢复该文件夹。</translation>
    </message>
    <message>
        <source>The recovery code has 14 groups of 4 characters.</source>
        <translation>恢复码有 14 组，每组 4 个字符。</translation>
    </message>
    <message>
        <source>Compare the groups with the printed ones.</source>
        <translation>请逐组与打印的恢复码核对。</translation>
    </message>
    <message>
        <source>A character of the recovery code is not right.</source>
        <translation>恢复码中有字符不正确。</translation>
    </message>
    <message>
        <source>This is the recovery code of another profile.</source>
        <translation>这是另一个配置的恢复码。</translation>
    </message>
    <message>
        <source>Look for the one that names this profile&apos;s folder.</source>
        <translation>请找到写有此配置文件夹的那一份。</translation>
    </message>
    <message>
        <source>What this profile remembers of its keychain can&apos;t be read: the file keychain.json in its keys folder is damaged or of a newer version.</source>
        <translation>无法读取此配置所记录的钥匙串信息：其 keys 文件夹中的 keychain.json 已损坏或来自更新的版本。</translation>
    </message>
    <message>
        <source>Restore that file from a backup. It holds no secret.</source>
        <translation>请从备份恢复该文件。其中没有机密内容。</translation>
    </message>
    <message>
        <source>Since the renewal was prepared, something was bought that may be for it. Nothing was bought a second time.</source>
        <translation>续期准备好之后，出现了一笔可能属于此次续期的购买。没有重复购买。</translation>
    </message>
    <message>
        <source>Use it if it is for this certificate. If it is for another one, confirm the purchase once more.</source>
        <translation>如果它属于这张证书，请使用它；如果属于另一张证书，请再次确认购买。</translation>
    </message>
    <message>
        <source>Somebody else bought the same renewal at the same moment. No data was submitted yet, so one of the two can still be refunded.</source>
        <translation>另有人在同一时刻购买了同一续期。资料尚未提交，因此其中一笔仍可退款。</translation>
    </message>
    <message>
        <source>Decide which one to use, and cancel the other one in the provider&apos;s console.</source>
        <translation>请决定使用哪一笔，并在服务商的控制台取消另一笔。</translation>
    </message>
    <message>
        <source>There is an open order that may be this purchase. CertDesk goes on looking and buys nothing.</source>
        <translation>有一笔未完成的订单，可能就是此次购买。CertDesk 会继续查找，不会购买。</translation>
    </message>
    <message>
        <source>Look at the order in the provider&apos;s console: pay it or cancel it there.</source>
        <translation>请在服务商的控制台查看该订单，并在那里付款或取消。</translation>
    </message>
    <message>
        <source>The purchase was submitted with the CSR of another computer. The certificate will fit the key there, not the one here.</source>
        <translation>这笔购买是用另一台电脑的 CSR 提交的。证书将与那台电脑上的密钥匹配，而不是这里的密钥。</translation>
    </message>
    <message>
        <source>Go on at that computer, and give up the renewal here. The key here stays in the keychain.</source>
        <translation>请在那台电脑上继续，并放弃此处的续期。此处的密钥会保留在钥匙串中。</translation>
    </message>
    <message>
        <source>This purchase waits for a CSR, and the renewal of a free certificate has none. Nothing was submitted.</source>
        <translation>这笔购买在等待 CSR，而免费证书的续期没有 CSR。没有提交任何内容。</translation>
    </message>
    <message>
        <source>Submit it in the provider&apos;s console, and give up the renewal here.</source>
        <translation>请在服务商的控制台提交，并放弃此处的续期。</translation>
    </message>
    <message>
        <source>Another window of CertDesk moved this renewal. Nothing was sent from here.</source>
        <translation>CertDesk 的另一个窗口推进了此次续期。此处没有发送任何内容。</translation>
    </message>
    <message>
        <source>Look at where it stands now.</source>
        <translation>请查看它现在的进度。</translation>
    </message>
    <message>
        <source>Another window of CertDesk renews this certificate already.</source>
        <translation>CertDesk 的另一个窗口已在续期这张证书。</translation>
    </message>
    <message>
        <source>Go on there.</source>
        <translation>请在那里继续。</translation>
    </message>
    <message>
        <source>CertDesk&apos;s database is damaged, so it is not known what was bought. Nothing can be bought from here. Your keys are in the keychain and safe.</source>
        <translation>CertDesk 的数据库已损坏，因此无法得知买过什么，此处不能购买。您的密钥在钥匙串中，是安全的。</translation>
    </message>
    <message>
        <source>Put back a copy of the profile&apos;s folder, or start with an empty profile: what was bought is found at the provider.</source>
        <translation>请恢复配置文件夹的副本，或使用空的配置启动：已购买的内容会在服务商处找到。</translation>
    </message>
    <message>
        <source>The printer did not take the page.</source>
        <translation>打印机没有接受该页。</translation>
    </message>
    <message>
        <source>Choose another printer, or save the page as a PDF and print that.</source>
        <translation>请选择其他打印机，或将该页保存为 PDF 后再打印。</translation>
    </message>
    <message>
        <source>Send fewer pages, or crop them.</source>
        <translation>请减少页数或裁剪页面。</translation>
    </message>
    <message>
        <source>This account&apos;s site does not have this.</source>
        <translation>此账号所在的站点没有这项功能。</translation>
    </message>
    <message>
        <source>Do it in the provider&apos;s console.</source>
        <translation>请在服务商的控制台中操作。</translation>
    </message>
    <message>
        <source>The provider did not do it and gave no reason.</source>
        <translation>服务商没有执行，也没有说明原因。</translation>
    </message>
    <message>
        <source>Refresh the list, then look in the provider&apos;s console.</source>
        <translation>请刷新列表，然后到服务商的控制台查看。</translation>
    </message>
    <message>
        <source>The provider could not look into all of your cloud resources.</source>
        <translation>服务商未能查看您的全部云资源。</translation>
    </message>
    <message>
        <source>Try again later, or look in the provider&apos;s console.</source>
        <translation>请稍后重试，或到服务商的控制台查看。</translation>
    </message>
    <message>
        <source>The provider is still looking through your cloud resources.</source>
        <translation>服务商仍在查询您的云资源。</translation>
    </message>
    <message>
        <source>Try again in some minutes.</source>
        <translation>请过几分钟再试。</translation>
    </message>
    <message>
        <source>The order can&apos;t be cancelled: it is gone, or somebody else ended it.</source>
        <translation>订单无法取消：它已不存在，或已被他人结束。</translation>
    </message>
    <message>
        <source>The review could not be cancelled. The order goes on.</source>
        <translation>审核未能取消，订单继续进行。</translation>
    </message>
    <message>
        <source>Refresh the list, then try again or use the console.</source>
        <translation>请刷新列表后重试，或使用控制台。</translation>
    </message>
    <message>
        <source>The order could not be cancelled. It goes on.</source>
        <translation>订单未能取消，继续进行。</translation>
    </message>
    <message>
        <source>The review of a later year of a multi-year order can&apos;t be cancelled.</source>
        <translation>多年期订单后续年份的审核不能取消。</translation>
    </message>
    <message>
        <source>Ask the provider if it has to end.</source>
        <translation>如必须终止，请咨询服务商。</translation>
    </message>
    <message>
        <source>An issued certificate can&apos;t be deleted.</source>
        <translation>已签发的证书不能删除。</translation>
    </message>
    <message>
        <source>Revoke it first, or wait until it has expired.</source>
        <translation>请先吊销，或等它过期。</translation>
    </message>
    <message>
        <source>A free certificate can&apos;t be deleted in its first hour.</source>
        <translation>免费证书在最初一小时内不能删除。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Cloud resources still use the certificate, so it was not deleted.</source>
        <translation>仍有云资源在使用该证书，因此未删除。</translation>
    </message>
    <message>
        <source>Put another certificate there first.</source>
        <translation>请先在那里换上其他证书。</translation>
    </message>
    <message>
        <source>The certificate could not be deleted.</source>
        <translation>证书未能删除。</translation>
    </message>
    <message>
        <source>Look whether cloud resources use it, then try again.</source>
        <translation>请查看是否有云资源在使用它，然后重试。</translation>
    </message>
    <message>
        <source>Cloud resources still use the certificate, so it was not revoked.</source>
        <translation>仍有云资源在使用该证书，因此未吊销。</translation>
    </message>
    <message>
        <source>The certificate can&apos;t be revoked: it keeps working as before.</source>
        <translation>证书不能吊销：它照常有效。</translation>
    </message>
    <message>
        <source>It may be in its last 30 days or of an old order. Ask the provider if it has to go.</source>
        <translation>它可能处于最后 30 天或属于旧订单。如必须吊销，请咨询服务商。</translation>
    </message>
    <message>
        <source>An update of this certificate is still under way.</source>
        <translation>此证书的一次更新仍在进行。</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <translation>请等它结束后重试。</translation>
    </message>
    <message>
        <source>The provider finds no resource of the chosen kinds that uses the old certificate. Nothing was changed.</source>
        <translation>服务商在所选类型中没有找到使用旧证书的资源。没有任何改动。</translation>
    </message>
    <message>
        <source>Look again which resources use it.</source>
        <translation>请重新查看有哪些资源在使用它。</translation>
    </message>
    <message>
        <source>The old certificate is not in use on a cloud resource. Nothing was changed.</source>
        <translation>没有云资源在使用旧证书。没有任何改动。</translation>
    </message>
    <message>
        <source>The provider does not let this certificate be replaced in one go. Nothing was changed.</source>
        <translation>服务商不允许一次性替换此证书。没有任何改动。</translation>
    </message>
    <message>
        <source>Change the resources one by one, where they are managed.</source>
        <translation>请在管理这些资源的地方逐个更换。</translation>
    </message>
    <message>
        <source>One of the kinds can&apos;t be updated from here. Nothing was changed.</source>
        <translation>其中一种类型无法从这里更新。没有任何改动。</translation>
    </message>
    <message>
        <source>Leave it out, and change it where it is managed.</source>
        <translation>请不要选择它，并在管理它的地方更换。</translation>
    </message>
    <message>
        <source>There are too many resources for one update. Nothing was changed.</source>
        <translation>资源过多，无法一次更新。没有任何改动。</translation>
    </message>
    <message>
        <source>Choose fewer kinds or regions at a time.</source>
        <translation>请每次选择较少的类型或地域。</translation>
    </message>
    <message>
        <source>The provider could not look into all of your cloud resources. Nothing was changed.</source>
        <translation>服务商未能查看您的全部云资源。没有任何改动。</translation>
    </message>
    <message>
        <source>The provider has no record of this update any more.</source>
        <translation>服务商已没有此次更新的记录。</translation>
    </message>
    <message>
        <source>Look which resources use which certificate.</source>
        <translation>请查看各资源使用的是哪张证书。</translation>
    </message>
    <message>
        <source>There is nothing left that failed.</source>
        <translation>已没有失败的项目。</translation>
    </message>
    <message>
        <source>Look again how the update stands.</source>
        <translation>请重新查看更新的进展。</translation>
    </message>
    <message>
        <source>There is nothing left to be rolled back.</source>
        <translation>已没有可以回滚的内容。</translation>
    </message>
    <message>
        <source>The new certificate comes from another issuer than the old one, which one of the resources does not allow. Nothing was changed.</source>
        <translation>新证书与旧证书的颁发者不同，而其中一个资源不允许这样更换。没有任何改动。</translation>
    </message>
    <message>
        <source>Change that resource where it is managed.</source>
        <translation>请在管理该资源的地方更换。</translation>
    </message>
    <message>
        <source>Its account is not connected to CertDesk any more.</source>
        <translation>它的账号已不再与 CertDesk 连接。</translation>
    </message>
    <message>
        <source>Connect the account again, then try once more.</source>
        <translation>请重新连接该账号，然后重试。</translation>
    </message>
    <message>
        <source>Check the proxy in CertDesk&apos;s settings, or that of the system, then try again.</source>
        <translation>请检查 CertDesk 设置中的代理或系统代理，然后重试。</translation>
    </message>
    <message>
        <source>Enter a new one: “Accounts…” in the File menu, then “New key…”. The account and everything that was begun in it stay. Nothing was changed.</source>
        <translation>请输入新密钥：在“文件”菜单中选择“账号…”，再选“新密钥…”。账号和其中已开始的操作都会保留。没有任何改动。</translation>
    </message>
    <message>
        <source>This is no certificate or key, or it is damaged.</source>
        <translation>这不是证书或密钥，或文件已损坏。</translation>
    </message>
    <message>
        <source>Choose a PEM, DER, PFX, PKCS#7 or JKS file.</source>
        <translation>请选择 PEM、DER、PFX、PKCS#7 或 JKS 文件。</translation>
    </message>
    <message>
        <source>The file is too large for a certificate.</source>
        <translation>文件过大，不可能是证书。</translation>
    </message>
    <message>
        <source>Choose a file of at most 1 MB.</source>
        <translation>请选择不超过 1 MB 的文件。</translation>
    </message>
    <message>
        <source>A JCEKS keystore can&apos;t be read here.</source>
        <translation>此处无法读取 JCEKS 密钥库。</translation>
    </message>
    <message>
        <source>Convert it with keytool: -importkeystore -deststoretype PKCS12.</source>
        <translation>请用 keytool 转换：-importkeystore -deststoretype PKCS12。</translation>
    </message>
    <message>
        <source>This is a signing request (CSR), no certificate.</source>
        <translation>这是证书签名请求（CSR），不是证书。</translation>
    </message>
    <message>
        <source>Choose the file that the authority sent in answer to it.</source>
        <translation>请选择证书颁发机构针对它发回的文件。</translation>
    </message>
    <message>
        <source>The private key is damaged, or neither RSA nor EC.</source>
        <translation>私钥已损坏，或既不是 RSA 也不是 EC。</translation>
    </message>
    <message>
        <source>Choose the original key file.</source>
        <translation>请选择原始的密钥文件。</translation>
    </message>
    <message>
        <source>The private key is that of another certificate. Nothing was sent.</source>
        <translation>此私钥属于另一张证书。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Open the key that was made for this certificate.</source>
        <translation>请打开为这张证书生成的密钥。</translation>
    </message>
    <message>
        <source>The file is encrypted in an old way that this system can&apos;t read any more.</source>
        <translation>文件采用旧的加密方式，此系统已无法读取。</translation>
    </message>
    <message>
        <source>Export it again from where it comes, with AES for the encryption.</source>
        <translation>请从原处重新导出，并使用 AES 加密。</translation>
    </message>
    <message>
        <source>The certificate does not say where its issuer&apos;s certificate can be had.</source>
        <translation>证书没有说明可以从哪里获取其颁发者的证书。</translation>
    </message>
    <message>
        <source>Add the chain that the authority sent along, or has on its web site.</source>
        <translation>请添加证书颁发机构随附的或其网站上提供的证书链。</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate would be inside a private network, where nothing is asked on the word of a file.</source>
        <translation>颁发者证书的地址位于内部网络，CertDesk 不会仅凭文件中的内容去访问那里。</translation>
    </message>
    <message>
        <source>Get the issuer&apos;s certificate yourself and add it.</source>
        <translation>请自行获取颁发者的证书并添加。</translation>
    </message>
    <message>
        <source>The issuer&apos;s server did not send its certificate.</source>
        <translation>颁发者的服务器没有发来其证书。</translation>
    </message>
    <message>
        <source>Try again later, or add the chain that the authority sent along.</source>
        <translation>请稍后重试，或添加证书颁发机构随附的证书链。</translation>
    </message>
    <message>
        <source>What the issuer&apos;s server sent did not sign this certificate. It is not used.</source>
        <translation>颁发者服务器发来的证书并没有签署这张证书，因此不予使用。</translation>
    </message>
    <message>
        <source>Add the chain that the authority sent along.</source>
        <translation>请添加证书颁发机构随附的证书链。</translation>
    </message>
    <message>
        <source>The provider could not read the certificate. Nothing was added.</source>
        <translation>服务商无法读取此证书。没有添加任何内容。</translation>
    </message>
    <message>
        <source>It may be of a kind that the provider does not host.</source>
        <translation>它可能属于服务商不支持托管的类型。</translation>
    </message>
    <message>
        <source>The provider finds the chain incomplete or broken. Nothing was added.</source>
        <translation>服务商认为证书链不完整或有误。没有添加任何内容。</translation>
    </message>
    <message>
        <source>Complete the chain, then upload it again.</source>
        <translation>请补全证书链，然后重新上传。</translation>
    </message>
    <message>
        <source>The provider does not take the authority&apos;s certificate. Nothing was added.</source>
        <translation>服务商不接受证书颁发机构的证书。没有添加任何内容。</translation>
    </message>
    <message>
        <source>Upload the server&apos;s own certificate with its chain.</source>
        <translation>请上传服务器自己的证书及其证书链。</translation>
    </message>
    <message>
        <source>The provider takes the certificate for an SM2 one. Nothing was added.</source>
        <translation>服务商把此证书当作 SM2 证书。没有添加任何内容。</translation>
    </message>
    <message>
        <source>SM2 certificates are uploaded in the provider&apos;s console.</source>
        <translation>SM2 证书请在服务商的控制台上传。</translation>
    </message>
    <message>
        <source>The same certificate is in the account already. Nothing was added.</source>
        <translation>账号中已有相同的证书。没有添加任何内容。</translation>
    </message>
    <message>
        <source>Refresh the list and search for its domain.</source>
        <translation>请刷新列表并搜索它的域名。</translation>
    </message>
    <message>
        <source>The provider has no such CSR any more: somebody else deleted it.</source>
        <translation>服务商已没有这个 CSR：它已被其他人删除。</translation>
    </message>
    <message>
        <source>Refresh the list to see what is there.</source>
        <translation>请刷新列表查看现有内容。</translation>
    </message>
    <message>
        <source>The benefit package has fewer points than before the purchase, which so has perhaps taken effect; CertDesk looked and found no new certificate.</source>
        <translation>权益包的点数比购买前少，因此购买可能已经生效；CertDesk 查找过，没有发现新证书。</translation>
    </message>
    <message>
        <source>Look at the certificates and the packages in the provider&apos;s console before you order again.</source>
        <translation>请先在服务商的控制台中查看证书和权益包，然后再重新下单。</translation>
    </message>
    <message>
        <source>The benefit package can&apos;t be used any more. Nothing was ordered.</source>
        <translation>该权益包已不能使用。没有下单。</translation>
    </message>
    <message>
        <source>Choose another package, or another way to renew.</source>
        <translation>请选择其他权益包，或其他续费方式。</translation>
    </message>
    <message>
        <source>The benefit package has no points left. Nothing was ordered.</source>
        <translation>该权益包已没有剩余点数。没有下单。</translation>
    </message>
    <message>
        <source>The benefit package has expired. Nothing was ordered.</source>
        <translation>该权益包已过期。没有下单。</translation>
    </message>
    <message>
        <source>The provider does not accept the benefit package: it may have expired, or not be for this product. Nothing was ordered.</source>
        <translation>服务商不接受该权益包：它可能已过期，或不适用于此产品。没有下单。</translation>
    </message>
    <message>
        <source>Benefit points can&apos;t pay for this product. Nothing was ordered.</source>
        <translation>此产品不能用权益点数支付。没有下单。</translation>
    </message>
    <message>
        <source>The provider does not sell the product for so many names. Nothing was ordered.</source>
        <translation>服务商不提供包含这么多域名的此产品。没有下单。</translation>
    </message>
    <message>
        <source>Renew it in the provider&apos;s console.</source>
        <translation>请在服务商的控制台中续费。</translation>
    </message>
    <message>
        <source>The provider does not sell the product for this period. Nothing was ordered.</source>
        <translation>服务商不提供此年限的产品。没有下单。</translation>
    </message>
    <message>
        <source>The provider does not take a CSR of yours for this product. Your key is safe, and nothing was ordered.</source>
        <translation>服务商不接受您为此产品提供的 CSR。您的密钥是安全的，没有下单。</translation>
    </message>
    <message>
        <source>The certificate could not be reissued: it keeps working as before.</source>
        <translation>证书未能重颁发：它仍像以前一样有效。</translation>
    </message>
</context>
<context>
    <name>ui::ConfirmPage</name>
    <message>
        <source>Loading the organisation and the contact</source>
        <translation>正在加载组织和联系人</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Need other names or data? Apply for a new certificate</source>
        <translation>需要其他域名或资料？申请新证书</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a date, %2 is &quot;12 days left&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Names:</source>
        <translation>域名：</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>类型：</translation>
    </message>
    <message>
        <source>Expires:</source>
        <translation>到期时间：</translation>
    </message>
    <message>
        <source>Contact e-mail</source>
        <translation>联系人邮箱</translation>
    </message>
    <message>
        <source>admin@example.com</source>
        <translation>admin@example.com</translation>
    </message>
    <message>
        <source>Contact &amp;e-mail:</source>
        <translation>联系人邮箱(&amp;E)：</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>&amp;Organisation:</source>
        <translation>组织(&amp;O)：</translation>
    </message>
    <message>
        <source>Con&amp;tact:</source>
        <translation>联系人(&amp;T)：</translation>
    </message>
    <message>
        <source>Account:</source>
        <translation>账号：</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Names:</source>
        <translation>域名(&amp;N)：</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <extracomment>%1 is the name of an organisation that is not saved at the provider yet</extracomment>
        <translation>%1（新）</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>新组织</translation>
    </message>
    <message>
        <source>Change the organisation</source>
        <translation>修改组织</translation>
    </message>
    <message>
        <source>New administrator</source>
        <translation>新管理人</translation>
    </message>
    <message>
        <source>Change the administrator</source>
        <translation>修改管理人</translation>
    </message>
    <message>
        <source>What you entered before this window was closed is here again. Nothing of it was sent.</source>
        <translation>您在关闭此窗口前填写的内容已恢复，均未发送。</translation>
    </message>
</context>
<context>
    <name>ui::ConnectAccountDialog</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Connect a Tencent Cloud account</source>
        <translation>连接腾讯云账号</translation>
    </message>
    <message>
        <source>Test and &amp;connect</source>
        <translation>测试并连接(&amp;C)</translation>
    </message>
    <message>
        <source>Site of the account</source>
        <translation>账号所属站点</translation>
    </message>
    <message>
        <source>International (tencentcloud.com)</source>
        <translation>国际站（tencentcloud.com）</translation>
    </message>
    <message>
        <source>Mainland China (cloud.tencent.com)</source>
        <translation>中国站（cloud.tencent.com）</translation>
    </message>
    <message>
        <source>SecretId</source>
        <translation>SecretId</translation>
    </message>
    <message>
        <source>SecretKey</source>
        <translation>SecretKey</translation>
    </message>
    <message>
        <source>Name of the account on this computer</source>
        <translation>账号在本机上的名称</translation>
    </message>
    <message>
        <source>For you, such as “Company”</source>
        <translation>供您识别，例如“公司”</translation>
    </message>
    <message>
        <source>&amp;Site:</source>
        <translation>站点(&amp;S)：</translation>
    </message>
    <message>
        <source>Secret&amp;Id:</source>
        <translation>Secret&amp;Id：</translation>
    </message>
    <message>
        <source>Secret&amp;Key:</source>
        <translation>Secret&amp;Key：</translation>
    </message>
    <message>
        <source>The key is tested with a call that only reads, then kept in this computer&apos;s keychain and nowhere else.</source>
        <translation>密钥会先用一次只读调用测试，然后只保存在本机的系统钥匙串中。</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Copy the permissions</source>
        <translation>复制权限策略</translation>
    </message>
    <message>
        <source>Copies a policy with the least permissions that CertDesk needs.</source>
        <translation>复制一份 CertDesk 所需最小权限的策略。</translation>
    </message>
    <message>
        <source>Use a key of a sub-account that may do no more than CertDesk needs: paste this policy in Access Management. To see and pay orders, the sub-account also needs finance rights.</source>
        <translation>请使用权限仅限于 CertDesk 所需的子账号密钥：在访问管理中粘贴此策略。要查看和支付订单，子账号还需要财务权限。</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>正在询问服务商…</translation>
    </message>
    <message>
        <source>Saving the key in the keychain…</source>
        <translation>正在把密钥保存到钥匙串…</translation>
    </message>
    <message>
        <source>New key for %1</source>
        <translation>%1 的新密钥</translation>
    </message>
    <message>
        <source>Test and &amp;save</source>
        <translation>测试并保存(&amp;S)</translation>
    </message>
    <message>
        <source>Token of a temporary key</source>
        <translation>临时密钥的 Token</translation>
    </message>
    <message>
        <source>Only of a temporary key (STS)</source>
        <translation>仅用于临时密钥（STS）</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>Token(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>ui::ConsolePage</name>
    <message>
        <source>The provider takes this letter only in its console.</source>
        <translation>服务商只在其控制台接收此函件。</translation>
    </message>
    <message>
        <source>&amp;Open the console</source>
        <translation>打开控制台(&amp;O)</translation>
    </message>
    <message>
        <source>✓ Saved as %1.</source>
        <extracomment>%1 is a file&apos;s path</extracomment>
        <translation>✓ 已保存为 %1。</translation>
    </message>
    <message>
        <source>&amp;Save the copy that fits…</source>
        <translation>保存合适大小的副本(&amp;S)…</translation>
    </message>
    <message>
        <source>Save the copy that fits</source>
        <translation>保存合适大小的副本</translation>
    </message>
    <message>
        <source>I have &amp;uploaded it in the console</source>
        <translation>我已在控制台上传(&amp;U)</translation>
    </message>
    <message>
        <source>When it is uploaded there, say so here: CertDesk then watches the provider&apos;s status and tells you that the letter has arrived.</source>
        <translation>在控制台上传后，请在此处确认：CertDesk 将关注服务商的状态，并在函件送达时通知您。</translation>
    </message>
    <message>
        <source>Nothing was changed and your letter is fine. Open the certificate in the console and choose the upload of the revocation letter.</source>
        <translation>没有任何更改，您的函件没有问题。请在控制台中打开该证书，选择上传吊销函。</translation>
    </message>
    <message>
        <source>Nothing was changed and your letter is fine. Open the certificate in the console and choose “Upload confirmation letter”.</source>
        <translation>没有任何更改，您的确认函没有问题。请在控制台中打开该证书，选择“上传确认函”。</translation>
    </message>
    <message>
        <source>What you checked is a copy that CertDesk made: save it here, then select that copy there.</source>
        <translation>您检查过的是 CertDesk 制作的副本：请在此处保存，然后在控制台中选择该副本。</translation>
    </message>
    <message>
        <source>Select the file there that you chose here.</source>
        <translation>请在控制台中选择您在此处选择的文件。</translation>
    </message>
</context>
<context>
    <name>ui::ConsoleTaskDialog</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is such as &quot;Ask for a refund&quot;, %2 a domain name</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Open the console</source>
        <translation>打开控制台(&amp;O)</translation>
    </message>
    <message>
        <source>Copy the &amp;ID</source>
        <translation>复制 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Buy a Certificate</source>
        <translation>购买证书</translation>
    </message>
    <message>
        <source>Buy a certificate</source>
        <translation>购买证书</translation>
    </message>
    <message>
        <source>The provider&apos;s console shows the products with their prices and discounts; CertDesk can&apos;t ask for them. What comes after the payment is done here.</source>
        <translation>服务商的控制台会显示产品及其价格和折扣；CertDesk 无法查询这些信息。付款之后的步骤在这里完成。</translation>
    </message>
    <message>
        <source>Choose Purchase Certificate, then brand, type, number of names and years, and pay.</source>
        <translation>选择“购买证书”，再选择品牌、类型、域名数量和年限，然后付款。</translation>
    </message>
    <message>
        <source>Leave the data of the certificate empty there.</source>
        <translation>在那里不要填写证书的资料。</translation>
    </message>
    <message>
        <source>Come back and refresh the list: the certificate waits for its data. Press Submit data, and CertDesk makes key and CSR on this computer.</source>
        <translation>回到这里并刷新列表：证书会等待提交资料。点击“提交资料”，CertDesk 会在本机生成密钥和 CSR。</translation>
    </message>
</context>
<context>
    <name>ui::ConsoleWording</name>
    <message>
        <source>Find the certificate with the ID %1.</source>
        <extracomment>%1 is a certificate&apos;s ID</extracomment>
        <translation>找到 ID 为 %1 的证书。</translation>
    </message>
    <message>
        <source>Automatic renewal spends money, and the provider lets only its console switch it.</source>
        <translation>自动续费会产生费用，服务商只允许在其控制台中开关。</translation>
    </message>
    <message>
        <source>Reviewers are reminded in the console only: a DV order 24 hours after its data was submitted, an OV order 72 hours and an EV order 96 hours after its letter.</source>
        <translation>催审只能在控制台进行：DV 订单在提交资料 24 小时后，OV 订单在上传确认函 72 小时后，EV 订单在 96 小时后。</translation>
    </message>
    <message>
        <source>Money is given back in the console only. Vouchers and discounts are not, and a refund can&apos;t be taken back.</source>
        <translation>退款只能在控制台进行。代金券和折扣不退，且退款无法撤销。</translation>
    </message>
    <message>
        <source>The seal of SecureSite certificates is a picture for your site; the provider&apos;s page has it.</source>
        <translation>SecureSite 证书的安全签章是放在网站上的图片，请到服务商页面获取。</translation>
    </message>
    <message>
        <source>The international site takes a revocation letter in its console only.</source>
        <translation>国际站只能在控制台上传吊销函。</translation>
    </message>
    <message>
        <source>Choose Submit Information and fill in the form.</source>
        <translation>选择“提交资料”并填写表单。</translation>
    </message>
    <message>
        <source>Switch Auto-renewal in its row, 14 days before the expiry at the latest.</source>
        <translation>在该行中切换“自动续费”，最迟在到期前 14 天。</translation>
    </message>
    <message>
        <source>Choose More, then Reissue. The validity stays as it is.</source>
        <translation>选择“更多”，再选“重颁发”。有效期不变。</translation>
    </message>
    <message>
        <source>Choose Send Reminder.</source>
        <translation>选择“催审”。</translation>
    </message>
    <message>
        <source>Choose Refund and confirm the amount.</source>
        <translation>选择“退款”并确认金额。</translation>
    </message>
    <message>
        <source>Open its details; the seal is described there.</source>
        <translation>打开证书详情；那里有签章说明。</translation>
    </message>
    <message>
        <source>Choose Upload Revocation Letter.</source>
        <translation>选择“上传吊销函”。</translation>
    </message>
    <message>
        <source>CertDesk doesn&apos;t know this product or makes no keys of its kind; its data is submitted in the console.</source>
        <translation>CertDesk 不认识此产品，或不生成此类密钥；请在控制台提交它的资料。</translation>
    </message>
    <message>
        <source>CertDesk doesn&apos;t know this product or makes no keys of its kind; the console can reissue it.</source>
        <translation>CertDesk 不认识此产品，或不生成此类密钥；可以在控制台重颁发。</translation>
    </message>
    <message>
        <source>Tags belong to another service of the provider&apos;s, which also decides who may change them; the console has both.</source>
        <translation>标签属于服务商的另一项服务，由它决定谁可以修改；请在控制台操作。</translation>
    </message>
    <message>
        <source>Change its tags there. CertDesk shows them after the next refresh.</source>
        <translation>请在那里修改标签。CertDesk 会在下次刷新后显示。</translation>
    </message>
</context>
<context>
    <name>ui::CopyButton</name>
    <message>
        <source>✓ Copied</source>
        <translation>✓ 已复制</translation>
    </message>
</context>
<context>
    <name>ui::CounterChip</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Read aloud: %1 is a counter&apos;s name such as &quot;Expiring&quot;, %2 a number</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: not known yet</source>
        <translation>%1：尚不清楚</translation>
    </message>
</context>
<context>
    <name>ui::CounterWording</name>
    <message>
        <source>Needs action</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Pending submission</source>
        <translation>待提交资料</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation>验证中</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已颁发</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
</context>
<context>
    <name>ui::CountryBox</name>
    <message>
        <source>Type a name, or choose…</source>
        <translation>输入名称，或选择…</translation>
    </message>
</context>
<context>
    <name>ui::CropView</name>
    <message>
        <source>The current page as it will look</source>
        <translation>当前页的效果</translation>
    </message>
</context>
<context>
    <name>ui::CsrWording</name>
    <message>
        <source>This CSR is for other names than the certificate.</source>
        <translation>此 CSR 的域名与证书的域名不同。</translation>
    </message>
    <message>
        <source>It lacks %1.</source>
        <extracomment>%1 is a list of domain names</extracomment>
        <translation>它缺少 %1。</translation>
    </message>
    <message>
        <source>It also asks for %1.</source>
        <extracomment>%1 is a list of domain names</extracomment>
        <translation>它还申请了 %1。</translation>
    </message>
    <message>
        <source>Make a CSR for exactly the certificate&apos;s names, or create the key here.</source>
        <translation>请为证书的域名生成完全一致的 CSR，或在这里生成密钥。</translation>
    </message>
    <message>
        <source>This is a private key, not a CSR. It stays with you: CertDesk has not kept it. Paste the CSR that belongs to it.</source>
        <translation>这是私钥，不是 CSR。它仍由您保管：CertDesk 没有保存它。请粘贴与它对应的 CSR。</translation>
    </message>
    <message>
        <source>This is too large for a CSR, which has a few kilobytes.</source>
        <translation>它对 CSR 来说太大了，CSR 只有几 KB。</translation>
    </message>
    <message>
        <source>A CSR with an %1 key for %2. Its signature is right.</source>
        <extracomment>%1 is a kind of key such as &quot;EC P-256&quot;, %2 a list of domain names</extracomment>
        <translation>使用 %1 密钥、域名为 %2 的 CSR。签名正确。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read: %2.</source>
        <extracomment>%1 is a file name, %2 the operating system&apos;s reason</extracomment>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>“%1”是空的。</translation>
    </message>
</context>
<context>
    <name>ui::CsvWording</name>
    <message>
        <source>Further names</source>
        <translation>其他域名</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
</context>
<context>
    <name>ui::DetailsPanel</name>
    <message>
        <source>Details of the current certificate</source>
        <translation>当前证书的详情</translation>
    </message>
    <message>
        <source>Select a certificate to see its details.</source>
        <translation>选择一张证书以查看详情。</translation>
    </message>
    <message>
        <source>The provider says: %1</source>
        <translation>服务商说明：%1</translation>
    </message>
    <message>
        <source>Renewal: %1</source>
        <translation>续期：%1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <extracomment>%1 is another certificate&apos;s domain and ID</extracomment>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 is the name of a field, such as &quot;ID&quot;</extracomment>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Clean &amp;up…</source>
        <translation>清理(&amp;U)…</translation>
    </message>
    <message>
        <source>Its notices of expiry, where it is still in use, and its deletion</source>
        <translation>它的到期通知、仍在使用的位置以及删除</translation>
    </message>
</context>
<context>
    <name>ui::DetailsWording</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a domain as written, %2 its encoded form (punycode)</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Prove by</source>
        <translation>验证方式</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>私钥</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>备注名</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>续期自</translation>
    </message>
    <message>
        <source>Renewed by</source>
        <translation>续期为</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Auto-renewal</source>
        <translation>自动续费</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>托管</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>ui::DnsPanel</name>
    <message>
        <source>&amp;Save for my server…</source>
        <translation>保存到我的服务器(&amp;S)…</translation>
    </message>
    <message>
        <source>What has to be published</source>
        <translation>需要发布的内容</translation>
    </message>
    <message>
        <source>Copy &amp;all</source>
        <translation>全部复制(&amp;A)</translation>
    </message>
    <message>
        <source>Check &amp;now</source>
        <translation>立即检查(&amp;N)</translation>
    </message>
    <message>
        <source>Save the validation file</source>
        <translation>保存验证文件</translation>
    </message>
    <message>
        <source>✓ Saved as %1.</source>
        <extracomment>%1 is a file&apos;s path</extracomment>
        <translation>✓ 已保存为 %1。</translation>
    </message>
    <message>
        <source>&amp;Remove the added record…</source>
        <translation>删除已添加的记录(&amp;R)…</translation>
    </message>
    <message>
        <source>CertDesk keeps looking, also when this window is closed, and tells you.</source>
        <translation>CertDesk 会继续查看（即使此窗口已关闭）并通知您。</translation>
    </message>
    <message>
        <source>S&amp;top looking</source>
        <translation>停止查看(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;I have added it</source>
        <translation>我已添加(&amp;I)</translation>
    </message>
    <message>
        <source>S&amp;end…</source>
        <translation>发送(&amp;E)…</translation>
    </message>
    <message>
        <source>A letter for whoever runs your DNS or web site</source>
        <translation>写给管理您 DNS 或网站的人的信件</translation>
    </message>
</context>
<context>
    <name>ui::DnsPanelDialog</name>
    <message>
        <source>Prove the domain</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>验证域名</translation>
    </message>
    <message>
        <source>Prove the domain: %1</source>
        <translation>验证域名：%1</translation>
    </message>
</context>
<context>
    <name>ui::DnsPanelViewModel</name>
    <message>
        <source>Asking the provider what has to be proved…</source>
        <translation>正在询问服务商需要验证什么…</translation>
    </message>
    <message>
        <source>The provider could not be asked what has to be proved.</source>
        <translation>无法询问服务商需要验证什么。</translation>
    </message>
    <message>
        <source>There is nothing to prove at the moment.</source>
        <translation>目前没有需要验证的内容。</translation>
    </message>
    <message>
        <source>The certificate is issued.</source>
        <translation>证书已颁发。</translation>
    </message>
    <message>
        <source>The provider has closed this order.</source>
        <translation>服务商已关闭此订单。</translation>
    </message>
    <message>
        <source>The provider adds the DNS record by itself.</source>
        <translation>服务商会自行添加 DNS 记录。</translation>
    </message>
    <message>
        <source>Add this to the DNS of your domain, to prove that it is yours.</source>
        <translation>请把它添加到您域名的 DNS 中，以证明域名归您所有。</translation>
    </message>
    <message>
        <source>Put this file on your web site, to prove that the domain is yours.</source>
        <translation>请把此文件放到您的网站上，以证明域名归您所有。</translation>
    </message>
    <message>
        <source>The provider names no record for this certificate. Right after an order that can take a few minutes; CertDesk asks again by itself.</source>
        <translation>服务商没有给出此证书的记录。刚下单后可能需要几分钟；CertDesk 会自动再次询问。</translation>
    </message>
    <message>
        <source>Leave the DNS record as it is: it also proves the next renewals. The next step is the file for your server.</source>
        <translation>请保留 DNS 记录：它也用于以后的续期验证。下一步是保存服务器所需的文件。</translation>
    </message>
    <message>
        <source>What you published for the proof can be removed now. The next step is the file for your server.</source>
        <translation>为验证而发布的内容现在可以删除了。下一步是保存服务器所需的文件。</translation>
    </message>
    <message>
        <source>Nothing has to be published any more.</source>
        <translation>没有需要发布的内容了。</translation>
    </message>
    <message>
        <source>The provider says: %1</source>
        <translation>服务商说明：%1</translation>
    </message>
    <message>
        <source>DV takes 10 minutes to 24 hours. You can close this window: the provider looks for the record by itself.</source>
        <translation>DV 验证需要 10 分钟到 24 小时。您可以关闭此窗口：服务商会自行查找记录。</translation>
    </message>
    <message>
        <source>The review goes on once the domain is proved. You can close this window: the provider looks for the record by itself.</source>
        <translation>域名验证通过后审核才会继续。您可以关闭此窗口：服务商会自行查找记录。</translation>
    </message>
    <message>
        <source>The deadline was %1. The provider may close the order at any time.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>截止时间为 %1，已经过期。服务商随时可能关闭此订单。</translation>
    </message>
    <message>
        <source>Publish it by %1: %2 left.</source>
        <extracomment>%1 is a date and time, %2 a duration such as &quot;6 days 3 hours&quot;</extracomment>
        <translation>请在 %1 前发布：还剩%2。</translation>
    </message>
    <message>
        <source>Asking the provider where the order stands…</source>
        <translation>正在询问服务商订单的进展…</translation>
    </message>
    <message>
        <source>Asking DNS…</source>
        <translation>正在查询 DNS…</translation>
    </message>
    <message>
        <source>Asking the provider to check…</source>
        <translation>正在请服务商检查…</translation>
    </message>
    <message>
        <source>Next check in %1</source>
        <extracomment>%1 is a duration, such as &quot;28 seconds&quot;</extracomment>
        <translation>%1后再次检查</translation>
    </message>
    <message>
        <source>The provider can be asked again in %1.</source>
        <extracomment>%1 is a duration, such as &quot;4 minutes 10 seconds&quot;</extracomment>
        <translation>%1后可再次请服务商检查。</translation>
    </message>
</context>
<context>
    <name>ui::DnsRequest</name>
    <message>
        <source>Zone: %1
Host: %2
Type: %3
Value: %4
TTL: %5
Full name: %6</source>
        <translation>区域：%1
主机记录：%2
类型：%3
记录值：%4
TTL：%5
完整名称：%6</translation>
    </message>
    <message>
        <source>File name: %1
Content, without a line break: %2
It has to be found at, without a redirect:
%3</source>
        <translation>文件名：%1
内容（不含换行符）：%2
必须能在以下地址直接访问（不经重定向）：
%3</translation>
    </message>
    <message>
        <source>A certificate for %1 is on order. To prove that the domain is ours, please add this to its DNS:</source>
        <translation>我们已为 %1 申请证书。为证明该域名归我们所有，请在其 DNS 中添加以下内容：</translation>
    </message>
    <message>
        <source>A certificate for %1 is on order. To prove that the domain is ours, please put this file on the web site:</source>
        <translation>我们已为 %1 申请证书。为证明该域名归我们所有，请将以下文件放到网站上：</translation>
    </message>
    <message>
        <source>Please copy host and value exactly, and leave out quotation marks. Many forms add the zone to the host by themselves. Other records of the same host can stay, except beside a CNAME. No proxy or CDN may stand in front of the record.</source>
        <translation>请准确复制主机记录和记录值，不要加引号。许多表单会自动在主机记录后加上区域名。同一主机记录的其他记录可以保留，但不能与 CNAME 并存。该记录前不能有代理或 CDN。</translation>
    </message>
    <message>
        <source>It has to be there by %1.</source>
        <translation>必须在 %1 之前完成。</translation>
    </message>
    <message>
        <source>It can be removed once the certificate is issued.</source>
        <translation>证书签发后即可删除。</translation>
    </message>
    <message>
        <source>Please prove the domain %1</source>
        <translation>请验证域名 %1</translation>
    </message>
</context>
<context>
    <name>ui::DnsWording</name>
    <message>
        <source>The provider says: %1</source>
        <extracomment>%1 is a sentence of the provider, in its language</extracomment>
        <translation>服务商说明：%1</translation>
    </message>
    <message>
        <source>Not seen yet</source>
        <translation>尚未看到</translation>
    </message>
    <message>
        <source>Wrong value</source>
        <translation>记录值错误</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已看到</translation>
    </message>
    <message>
        <source>The provider sees it. The CA has not confirmed it yet.</source>
        <translation>服务商已看到它，CA 尚未确认。</translation>
    </message>
    <message>
        <source>Nothing to do: the CA looks again by itself.</source>
        <translation>无需操作：CA 会自动再次查看。</translation>
    </message>
    <message>
        <source>The provider does not see a TXT record yet.</source>
        <translation>服务商还没有看到 TXT 记录。</translation>
    </message>
    <message>
        <source>The provider sees a TXT record with another value.</source>
        <translation>服务商看到的 TXT 记录是另一个值。</translation>
    </message>
    <message>
        <source>No name servers</source>
        <translation>没有域名服务器</translation>
    </message>
    <message>
        <source>The provider finds no name servers for the domain.</source>
        <translation>服务商找不到该域名的域名服务器。</translation>
    </message>
    <message>
        <source>Check that the domain is registered, paid for, and uses the name servers where you added the record.</source>
        <translation>请检查域名是否已注册、已续费，并使用您添加记录的那组域名服务器。</translation>
    </message>
    <message>
        <source>The provider does not find the file on the web site yet.</source>
        <translation>服务商在网站上还没有找到该文件。</translation>
    </message>
    <message>
        <source>The provider finds the file, but with other content.</source>
        <translation>服务商找到了文件，但内容不同。</translation>
    </message>
    <message>
        <source>The provider does not see a CNAME record yet.</source>
        <translation>服务商还没有看到 CNAME 记录。</translation>
    </message>
    <message>
        <source>The provider sees a CNAME record that points elsewhere.</source>
        <translation>服务商看到的 CNAME 记录指向别处。</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <source>The provider&apos;s answer (%1) is unknown to this version of CertDesk.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>此版本的 CertDesk 不认识服务商的回答（%1）。</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>The CA has confirmed the domain, and the certificate is issued.</source>
        <translation>CA 已确认域名，证书已颁发。</translation>
    </message>
    <message>
        <source>The CA has confirmed the domain. The certificate follows within about 15 minutes.</source>
        <translation>CA 已确认域名。证书将在约 15 分钟内颁发。</translation>
    </message>
    <message>
        <source>Asked too often</source>
        <translation>询问过于频繁</translation>
    </message>
    <message>
        <source>The provider was asked too often and did not look.</source>
        <translation>询问服务商过于频繁，它没有进行检查。</translation>
    </message>
    <message>
        <source>Nothing is wrong: CertDesk asks again in 5 minutes.</source>
        <translation>没有问题：CertDesk 会在 5 分钟后再次询问。</translation>
    </message>
    <message>
        <source>Validation file</source>
        <translation>验证文件</translation>
    </message>
    <message>
        <source>%1 record</source>
        <extracomment>%1 is a DNS record type: TXT, CNAME</extracomment>
        <translation>%1 记录</translation>
    </message>
    <message>
        <source>Address: %1
Content: %2</source>
        <translation>地址：%1
内容：%2</translation>
    </message>
    <message>
        <source>Type: %1
Host: %2 (in the zone %3)
Full name: %4
Value: %5</source>
        <translation>类型：%1
主机记录：%2（在域名 %3 下）
完整名称：%4
记录值：%5</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 and %2 are durations, the larger one first: &quot;2 days&quot; &quot;3 hours&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::EmptyState</name>
    <message>
        <source>No account is connected</source>
        <translation>尚未连接账号</translation>
    </message>
    <message>
        <source>Connect a Tencent Cloud account to see its certificates.</source>
        <translation>连接腾讯云账号以查看其中的证书。</translation>
    </message>
    <message>
        <source>Connect account…</source>
        <translation>连接账号…</translation>
    </message>
    <message>
        <source>Loading certificates…</source>
        <translation>正在加载证书…</translation>
    </message>
    <message>
        <source>The certificates could not be loaded</source>
        <translation>无法加载证书</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>This account has no certificates</source>
        <translation>此账号没有证书</translation>
    </message>
    <message>
        <source>Certificates that you buy or apply for in the provider&apos;s console appear here after a refresh.</source>
        <translation>您在服务商控制台购买或申请的证书，刷新后会显示在这里。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>No certificate matches</source>
        <translation>没有符合条件的证书</translation>
    </message>
    <message>
        <source>Nothing fits the search and the counter that is pressed.</source>
        <translation>没有证书符合搜索内容和所选的计数。</translation>
    </message>
    <message>
        <source>Show all certificates</source>
        <translation>显示全部证书</translation>
    </message>
    <message>
        <source>These accounts have no certificates</source>
        <translation>这些账号没有证书</translation>
    </message>
</context>
<context>
    <name>ui::ErrorWording</name>
    <message>
        <source>The provider refused the request. Nothing was changed.</source>
        <extracomment>%1 is the provider&apos;s own error code, such as FailedOperation.SystemError</extracomment>
        <translation>服务商拒绝了请求。没有任何改动。</translation>
    </message>
    <message>
        <source>The provider refused the request (%1). Nothing was changed.</source>
        <translation>服务商拒绝了请求（%1）。没有任何改动。</translation>
    </message>
    <message>
        <source>Refresh the list, then try again. If it stays, ask the provider and name the request ID.</source>
        <translation>请刷新列表后重试。如果问题仍在，请联系服务商并提供 RequestId。</translation>
    </message>
    <message>
        <source>The provider says: %1</source>
        <extracomment>%1 is a sentence of the provider, in its language</extracomment>
        <translation>服务商说明：%1</translation>
    </message>
    <message>
        <source>This file can&apos;t be read: %1</source>
        <extracomment>%1 is a file&apos;s path</extracomment>
        <translation>无法读取此文件：%1</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>请检查文件是否存在，以及您是否有权读取。</translation>
    </message>
    <message>
        <source>This can&apos;t be written: %1. No half-written file is left.</source>
        <extracomment>%1 is a file&apos;s or folder&apos;s path</extracomment>
        <translation>无法写入：%1。没有留下写了一半的文件。</translation>
    </message>
    <message>
        <source>The folder is read-only, gone, or the disk is full. Choose another one, then save again.</source>
        <translation>文件夹为只读、已不存在，或磁盘已满。请选择其他文件夹再保存。</translation>
    </message>
    <message>
        <source>There is no keychain in this session, so a private key could not be kept safely. Nothing was ordered and nothing was saved.</source>
        <translation>当前会话没有系统钥匙串，无法安全保管私钥。没有下单，也没有保存任何内容。</translation>
    </message>
    <message>
        <source>Start one (GNOME Keyring or KWallet on Linux), then try again.</source>
        <translation>请启动系统钥匙串（Linux 上为 GNOME Keyring 或 KWallet），然后重试。</translation>
    </message>
    <message>
        <source>The keychain is locked. Nothing was ordered and nothing was saved anywhere else.</source>
        <translation>系统钥匙串已锁定。没有下单，也没有在其他地方保存任何内容。</translation>
    </message>
    <message>
        <source>Unlock it when you are asked, then try again.</source>
        <translation>请在出现提示时解锁，然后重试。</translation>
    </message>
    <message>
        <source>The keychain did not give back what belongs there, so the key can&apos;t be relied on. Nothing was ordered with it.</source>
        <translation>系统钥匙串没有返回应有的内容，因此该密钥不可信赖。没有用它下单。</translation>
    </message>
    <message>
        <source>Try again. If it stays, check the keychain with the system&apos;s own program.</source>
        <translation>请重试。如果问题仍在，请用系统自带的程序检查钥匙串。</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>操作已取消。</translation>
    </message>
    <message>
        <source>You can start it again at any time.</source>
        <translation>您可以随时重新开始。</translation>
    </message>
    <message>
        <source>The provider can&apos;t be reached. Nothing was bought or changed.</source>
        <translation>无法连接服务商。没有购买也没有改动任何内容。</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>请检查网络连接，然后重试。</translation>
    </message>
    <message>
        <source>The provider did not answer, so it is not known whether the request took effect.</source>
        <translation>服务商没有应答，因此不知道请求是否生效。</translation>
    </message>
    <message>
        <source>Don&apos;t order again. Refresh the list: CertDesk looks where it stands before it does anything.</source>
        <translation>请不要重新下单。请刷新列表：CertDesk 会先查明进展，再做其他操作。</translation>
    </message>
    <message>
        <source>The provider did not accept this account&apos;s access key. Nothing was bought or changed.</source>
        <translation>服务商不接受此账号的访问密钥。没有购买也没有改动。</translation>
    </message>
    <message>
        <source>Check the key in the provider&apos;s console, then connect the account again.</source>
        <translation>请在服务商的控制台检查密钥，然后重新连接账号。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is off by more than 5 minutes, so the provider refused the request. Nothing was changed.</source>
        <translation>本机时钟偏差超过 5 分钟，因此服务商拒绝了请求。没有任何改动。</translation>
    </message>
    <message>
        <source>Set date and time to automatic, then try again.</source>
        <translation>请把日期和时间设为自动，然后重试。</translation>
    </message>
    <message>
        <source>The provider is busy or gets too many requests. Nothing was changed.</source>
        <translation>服务商繁忙或收到的请求过多。没有任何改动。</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>请等一分钟后重试。</translation>
    </message>
    <message>
        <source>The provider sent an answer that this version does not understand. What is on this computer is unchanged.</source>
        <translation>服务商的回答无法被此版本理解。本机上的内容不变。</translation>
    </message>
    <message>
        <source>Try again later. If it stays, look for a newer CertDesk.</source>
        <translation>请稍后重试。如果问题仍在，请查看是否有新版 CertDesk。</translation>
    </message>
    <message>
        <source>A key or certificate could not be processed. Nothing was sent.</source>
        <translation>无法处理密钥或证书。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Try again. If it stays, another kind of key may work.</source>
        <translation>请重试。如果问题仍在，可以换一种密钥类型。</translation>
    </message>
    <message>
        <source>CertDesk&apos;s own database can&apos;t be read or written. Your keys are in the keychain and safe.</source>
        <translation>无法读写 CertDesk 自己的数据库。您的密钥在系统钥匙串中，是安全的。</translation>
    </message>
    <message>
        <source>Free some disk space and check the profile folder&apos;s permissions, then try again.</source>
        <translation>请释放磁盘空间并检查配置文件夹的权限，然后重试。</translation>
    </message>
    <message>
        <source>Free some disk space and check the permissions of %1 and its folder, then try again.</source>
        <extracomment>%1 is a file&apos;s path</extracomment>
        <translation>请释放磁盘空间，检查 %1 及其文件夹的权限，然后重试。</translation>
    </message>
    <message>
        <source>This input can&apos;t be used. Nothing was sent.</source>
        <translation>无法使用此输入。没有发送任何内容。</translation>
    </message>
    <message>
        <source>Check it, then try again.</source>
        <translation>请检查后重试。</translation>
    </message>
</context>
<context>
    <name>ui::FieldWording</name>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Registered name</source>
        <translation>注册名称</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Country or region</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>Province or state</source>
        <translation>省或州</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
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
        <source>Document of identity</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Telephone, area code</source>
        <translation>电话区号</translation>
    </message>
    <message>
        <source>Telephone, number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a heading such as &quot;Administrator&quot;, %2 a field below it such as &quot;First name&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>In full, as in the register of companies</source>
        <translation>与工商登记一致的全称</translation>
    </message>
    <message>
        <source>Such as IT</source>
        <translation>例如 IT</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>区号</translation>
    </message>
    <message>
        <source>The registered number: the reviewer calls it</source>
        <translation>登记的电话号码：审核人员会拨打</translation>
    </message>
    <message>
        <source>name@example.com</source>
        <translation>name@example.com</translation>
    </message>
    <message>
        <source>May be left out</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>The provider needs this. Please fill it in.</source>
        <translation>服务商需要此项，请填写。</translation>
    </message>
    <message>
        <source>Choose the country.</source>
        <translation>请选择国家。</translation>
    </message>
    <message>
        <source>This is no telephone number. It has digits; +, -, brackets and blanks may be between them.</source>
        <translation>这不是电话号码。电话号码由数字组成，中间可以有 +、-、括号和空格。</translation>
    </message>
    <message>
        <source>This is no e-mail address. One looks like name@example.com.</source>
        <translation>这不是邮箱地址。邮箱地址形如 name@example.com。</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>其他证件</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
</context>
<context>
    <name>ui::FileWording</name>
    <message>
        <source>The file is there, but with other content.</source>
        <translation>文件存在，但内容不同。</translation>
    </message>
    <message>
        <source>The file begins with an invisible byte order mark.</source>
        <translation>文件开头有一个不可见的字节顺序标记（BOM）。</translation>
    </message>
    <message>
        <source>The file has a line break at its end.</source>
        <translation>文件末尾有换行符。</translation>
    </message>
    <message>
        <source>The file has blanks that do not belong there.</source>
        <translation>文件中有多余的空白字符。</translation>
    </message>
    <message>
        <source>A web page is there in place of the file, such as an error page with status 200.</source>
        <translation>该位置是一个网页而不是文件，例如状态为 200 的错误页面。</translation>
    </message>
    <message>
        <source>Have the server give out the file itself for this address.</source>
        <translation>请让服务器在此地址直接返回该文件。</translation>
    </message>
    <message>
        <source>Save the file with the button here and copy it to the server as it is; don&apos;t open it in an editor.</source>
        <translation>请用这里的按钮保存文件并原样复制到服务器；不要用编辑器打开。</translation>
    </message>
    <message>
        <source>the right content</source>
        <translation>内容正确</translation>
    </message>
    <message>
        <source>the name has no address in DNS</source>
        <translation>该名称在 DNS 中没有地址</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>无法访问</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>未及时应答</translation>
    </message>
    <message>
        <source>status %1</source>
        <extracomment>%1 is a number such as 404</extracomment>
        <translation>状态 %1</translation>
    </message>
    <message>
        <source>a redirect that a CA does not follow</source>
        <translation>CA 不会跟随的重定向</translation>
    </message>
    <message>
        <source>far too much content</source>
        <translation>内容过多</translation>
    </message>
    <message>
        <source>other content (%1): %2</source>
        <extracomment>%1 is a type such as text/html, %2 the beginning of a file</extracomment>
        <translation>其他内容（%1）：%2</translation>
    </message>
    <message>
        <source>There</source>
        <translation>已就位</translation>
    </message>
    <message>
        <source>Every address serves the file with the right content.</source>
        <translation>每个地址都提供内容正确的文件。</translation>
    </message>
    <message>
        <source>Behind a redirect</source>
        <translation>经过重定向</translation>
    </message>
    <message>
        <source>The right content is there, but behind a redirect, which not every CA follows.</source>
        <translation>内容正确，但经过了重定向，并非每个 CA 都会跟随。</translation>
    </message>
    <message>
        <source>Better serve it without one.</source>
        <translation>最好不使用重定向。</translation>
    </message>
    <message>
        <source>Not everywhere</source>
        <translation>并非各处都有</translation>
    </message>
    <message>
        <source>Some addresses have the file, others don&apos;t; the CA may meet any of them.</source>
        <translation>有些地址有该文件，有些没有；CA 可能访问其中任何一个。</translation>
    </message>
    <message>
        <source>Put it on every server listed below.</source>
        <translation>请将其放到下面列出的每台服务器上。</translation>
    </message>
    <message>
        <source>Wrong content</source>
        <translation>内容错误</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>尚未就位</translation>
    </message>
    <message>
        <source>The web server answers, but not with the file.</source>
        <translation>网站服务器有应答，但返回的不是该文件。</translation>
    </message>
    <message>
        <source>Check the folder and the name of the file, and that nothing redirects its address.</source>
        <translation>请检查文件所在的文件夹和文件名，并确认其地址没有被重定向。</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>没有地址</translation>
    </message>
    <message>
        <source>The name has no address in DNS, so that nobody finds the file.</source>
        <translation>该名称在 DNS 中没有地址，因此无法找到文件。</translation>
    </message>
    <message>
        <source>Add an A or AAAA record, or prove the domain by DNS.</source>
        <translation>请添加 A 或 AAAA 记录，或改用 DNS 验证域名。</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>无法访问</translation>
    </message>
    <message>
        <source>No web server answered on port 80 or 443.</source>
        <translation>端口 80 和 443 上都没有网站服务器应答。</translation>
    </message>
    <message>
        <source>Check that the site can be reached from the internet, also from abroad. Inside a company network CertDesk may see less than the CA.</source>
        <translation>请检查网站能否从互联网（包括境外）访问。在公司网络内，CertDesk 看到的可能比 CA 少。</translation>
    </message>
    <message>
        <source>redirect to %1</source>
        <extracomment>%1 is a web address</extracomment>
        <translation>重定向到 %1</translation>
    </message>
</context>
<context>
    <name>ui::FindingList</name>
    <message>
        <source>Problem:</source>
        <translation>问题：</translation>
    </message>
    <message>
        <source>Warning:</source>
        <translation>警告：</translation>
    </message>
</context>
<context>
    <name>ui::FindingView</name>
    <message>
        <source>Expected</source>
        <translation>期望值</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已看到</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
</context>
<context>
    <name>ui::FindingWording</name>
    <message>
        <source>, </source>
        <extracomment>between the names of a list: &quot;ns1.example.com, ns2.example.com&quot;</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Replace it with the value above.</source>
        <translation>请用上面的值替换它。</translation>
    </message>
    <message>
        <source>Only quotation marks or blanks differ. Take them out: the value goes into the form exactly as above.</source>
        <translation>只有引号或空格不同。请去掉它们：记录值必须与上面完全一致。</translation>
    </message>
    <message>
        <source>Only capital and small letters differ. Copy the value above, don&apos;t type it.</source>
        <translation>只有大小写不同。请复制上面的值，不要手动输入。</translation>
    </message>
    <message>
        <source>The form put your own domain behind the value. End the value with a dot, so that it stays as it is.</source>
        <translation>表单在值的后面加上了您自己的域名。请在值的末尾加一个点，使其保持原样。</translation>
    </message>
    <message>
        <source>If you have just added it, give it a few minutes; some providers take an hour.</source>
        <translation>如果刚刚添加，请等几分钟；有些服务商需要一小时。</translation>
    </message>
    <message>
        <source>If you have just added it: some resolvers remember for up to %1 that it is not there.</source>
        <extracomment>%1 is a duration such as &quot;10 minutes&quot;</extracomment>
        <translation>如果您刚刚添加：部分解析器最长会在 %1 内记住“没有这条记录”。</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>可见</translation>
    </message>
    <message>
        <source>The record is there, with the right value.</source>
        <translation>记录已存在，值正确。</translation>
    </message>
    <message>
        <source>Not on all servers</source>
        <translation>部分服务器缺少</translation>
    </message>
    <message>
        <source>Some name servers of the zone have the record, but not %1. The CA may ask any of them.</source>
        <extracomment>%1 is a list of name servers</extracomment>
        <translation>该区域的部分域名服务器已有此记录，但 %1 没有。CA 可能查询其中任何一台。</translation>
    </message>
    <message>
        <source>Usually they follow within minutes. If not, tell whoever runs these servers that they serve an old copy of the zone.</source>
        <translation>通常几分钟内就会同步。如果没有，请告知这些服务器的管理者：它们提供的是该区域的旧副本。</translation>
    </message>
    <message>
        <source>Spreading</source>
        <translation>正在生效</translation>
    </message>
    <message>
        <source>The zone has the record. Not seen yet by: %1.</source>
        <extracomment>%1 is a list of DNS resolvers</extracomment>
        <translation>该区域已有此记录。尚未看到的解析器：%1。</translation>
    </message>
    <message>
        <source>Nothing to do: they remember the old answer for up to %1.</source>
        <translation>无需操作：它们最长会在 %1 内记住旧的应答。</translation>
    </message>
    <message>
        <source>Nothing to do: they ask again soon.</source>
        <translation>无需操作：它们很快会再次查询。</translation>
    </message>
    <message>
        <source>Wrong host</source>
        <translation>主机记录错误</translation>
    </message>
    <message>
        <source>The record is at %1: the domain is in it twice.</source>
        <extracomment>%1 is a domain name that ends in the domain twice</extracomment>
        <translation>记录位于 %1：域名重复了两次。</translation>
    </message>
    <message>
        <source>The form adds the domain itself. Enter only %1 as the host.</source>
        <extracomment>%1 is the short host name, such as _dnsauth</extracomment>
        <translation>表单会自动加上域名。主机记录只需填写 %1。</translation>
    </message>
    <message>
        <source>The record is at %1, without the underscore it should begin with.</source>
        <extracomment>%1 is a domain name</extracomment>
        <translation>记录位于 %1，缺少开头的下划线。</translation>
    </message>
    <message>
        <source>Change the host to %1, with the underscore.</source>
        <extracomment>%1 is the short host name, such as _dnsauth</extracomment>
        <translation>请把主机记录改为带下划线的 %1。</translation>
    </message>
    <message>
        <source>The record is at %1, so it proves another name. The CA looks at %2 only.</source>
        <extracomment>%1 and %2 are domain names</extracomment>
        <translation>记录位于 %1，证明的是另一个名称。CA 只查看 %2。</translation>
    </message>
    <message>
        <source>Move it: in the zone %2 the host is %1.</source>
        <extracomment>%1 is a host name such as _dnsauth.shop, %2 a domain</extracomment>
        <translation>请移动该记录：在区域 %2 中，主机记录为 %1。</translation>
    </message>
    <message>
        <source>Wrong type</source>
        <translation>记录类型错误</translation>
    </message>
    <message>
        <source>There is a %1 record at this name, but a %2 record is asked for.</source>
        <extracomment>%1 and %2 are DNS record types: TXT, CNAME</extracomment>
        <translation>此名称下有一条 %1 记录，但要求的是 %2 记录。</translation>
    </message>
    <message>
        <source>Delete the %1 record, then add the %2 record. The two can&apos;t be at one name.</source>
        <extracomment>%1 and %2 are DNS record types: TXT, CNAME</extracomment>
        <translation>请删除 %1 记录，再添加 %2 记录。两者不能同时存在于同一名称下。</translation>
    </message>
    <message>
        <source>One of two</source>
        <translation>两条缺一</translation>
    </message>
    <message>
        <source>The certificate&apos;s other TXT record is at this name, this one is not. A domain and its wildcard need both.</source>
        <translation>该名称下已有此证书的另一条 TXT 记录，但没有这一条。域名及其通配符域名需要两条记录同时存在。</translation>
    </message>
    <message>
        <source>Add this one as a further record with the same host. Don&apos;t replace the one that is there.</source>
        <translation>请用相同的主机记录再添加这一条，不要替换已有的那一条。</translation>
    </message>
    <message>
        <source>Proxied</source>
        <translation>被代理</translation>
    </message>
    <message>
        <source>A CNAME record is asked for, but addresses answer in its place: your DNS provider hides it behind its CDN.</source>
        <translation>需要的是 CNAME 记录，但应答的是 IP 地址：您的 DNS 服务商用其 CDN 遮住了它。</translation>
    </message>
    <message>
        <source>Switch the proxy (CDN, acceleration) off for this record: DNS only.</source>
        <translation>请为这条记录关闭代理（CDN、加速）：仅 DNS。</translation>
    </message>
    <message>
        <source>Wildcard answers</source>
        <translation>泛解析应答</translation>
    </message>
    <message>
        <source>The record is not there. What answers is a wildcard record (*) of the zone, which answers for every name.</source>
        <translation>没有这条记录。应答的是该区域的泛解析记录（*），它会应答所有名称。</translation>
    </message>
    <message>
        <source>Add the record as it is above: it goes before the wildcard, which can stay.</source>
        <translation>请按上面的内容添加记录：它优先于泛解析，泛解析可以保留。</translation>
    </message>
    <message>
        <source>Wrong value</source>
        <translation>记录值错误</translation>
    </message>
    <message>
        <source>The record is there, but with another value.</source>
        <translation>记录已存在，但值不同。</translation>
    </message>
    <message>
        <source>The record is right, but the CAA record at %1 forbids every CA to issue.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>记录正确，但 %1 的 CAA 记录禁止任何 CA 签发。</translation>
    </message>
    <message>
        <source>The record is right, but the CAA record at %1 permits only %2 to issue.</source>
        <extracomment>%1 is a domain, %2 a list of CAs&apos; domains</extracomment>
        <translation>记录正确，但 %1 的 CAA 记录只允许 %2 签发。</translation>
    </message>
    <message>
        <source>Ask the provider which CA issues, and permit it there: 0 issue &quot;the CA&apos;s domain&quot;. Or delete the CAA records.</source>
        <translation>请向服务商询问由哪家 CA 签发，并在该处允许它：0 issue &quot;CA 的域名&quot;。或者删除 CAA 记录。</translation>
    </message>
    <message>
        <source>Permit the CA there, too: 0 issue with %1. Or delete the CAA records.</source>
        <translation>请在该处同时允许此 CA：0 issue 加上 %1。或者删除 CAA 记录。</translation>
    </message>
    <message>
        <source>CAA forbids</source>
        <translation>CAA 禁止</translation>
    </message>
    <message>
        <source>Zone not served</source>
        <translation>区域无服务</translation>
    </message>
    <message>
        <source>The name servers of %1 don&apos;t answer for it.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>%1 的域名服务器不应答该区域的查询。</translation>
    </message>
    <message>
        <source>Check at your registrar that the domain uses the name servers of your DNS provider, and there that the zone is active.</source>
        <translation>请在注册商处检查该域名是否使用您的 DNS 服务商的域名服务器，并在 DNS 服务商处检查该区域是否已启用。</translation>
    </message>
    <message>
        <source>Not delegated</source>
        <translation>尚未委派</translation>
    </message>
    <message>
        <source>The registry does not know name servers for %1 yet, so nobody sees any record of it.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>注册局还没有 %1 的域名服务器，因此没有人能看到它的任何记录。</translation>
    </message>
    <message>
        <source>Check at your registrar that the domain is registered and paid for, and enter your DNS provider&apos;s name servers. That can take a day.</source>
        <translation>请在注册商处检查该域名是否已注册、已续费，并填写您的 DNS 服务商的域名服务器。这可能需要一天。</translation>
    </message>
    <message>
        <source>DNSSEC broken</source>
        <translation>DNSSEC 损坏</translation>
    </message>
    <message>
        <source>The zone&apos;s DNSSEC signatures don&apos;t match what the registry says. Resolvers that check, and the CA, refuse its answers.</source>
        <translation>该区域的 DNSSEC 签名与注册局的记录不符。会验证的解析器和 CA 都会拒绝它的应答。</translation>
    </message>
    <message>
        <source>Usually the DNS provider was changed: delete the old DS record at your registrar, or sign the zone again.</source>
        <translation>通常是因为更换过 DNS 服务商：请在注册商处删除旧的 DS 记录，或重新签名该区域。</translation>
    </message>
    <message>
        <source>Only inside</source>
        <translation>仅内网可见</translation>
    </message>
    <message>
        <source>Only this computer&apos;s network sees the record. The public sees another zone of the same name.</source>
        <translation>只有本机所在的网络能看到此记录。公网看到的是另一个同名区域。</translation>
    </message>
    <message>
        <source>Add the record to the public zone, too, at the DNS provider that the whole Internet asks.</source>
        <translation>请在整个互联网所查询的 DNS 服务商处，把记录也添加到公网区域。</translation>
    </message>
    <message>
        <source>No reply</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>No DNS server answered, so this says nothing about the record.</source>
        <translation>没有 DNS 服务器应答，因此无法判断记录是否存在。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network connection, then check again.</source>
        <translation>请检查本机的网络连接，然后再次检查。</translation>
    </message>
    <message>
        <source>DNS error</source>
        <translation>DNS 错误</translation>
    </message>
    <message>
        <source>The domain&apos;s DNS servers answer with an error.</source>
        <translation>该域名的 DNS 服务器返回错误。</translation>
    </message>
    <message>
        <source>Check at your DNS provider that the zone is active.</source>
        <translation>请在您的 DNS 服务商处检查该区域是否已启用。</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <translation>尚不存在</translation>
    </message>
    <message>
        <source>There is no such record yet.</source>
        <translation>还没有这条记录。</translation>
    </message>
    <message>
        <source>%1 (name server)</source>
        <extracomment>%1 is a name server</extracomment>
        <translation>%1（域名服务器）</translation>
    </message>
    <message>
        <source>This computer&apos;s resolver</source>
        <translation>本机的解析器</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>无应答</translation>
    </message>
</context>
<context>
    <name>ui::FirstStartDialog</name>
    <message>
        <source>Welcome to CertDesk</source>
        <translation>欢迎使用 CertDesk</translation>
    </message>
    <message>
        <source>How would you like to begin?</source>
        <translation>您想如何开始？</translation>
    </message>
    <message>
        <source>CertDesk renews the TLS certificates you own at Tencent Cloud and keeps their private keys in this computer&apos;s keychain.</source>
        <translation>CertDesk 为您在腾讯云的 TLS 证书续期，并把私钥保管在本机的系统钥匙串中。</translation>
    </message>
    <message>
        <source>&amp;Try it with the sandbox</source>
        <translation>用沙箱试一试(&amp;T)</translation>
    </message>
    <message>
        <source>Rehearse with made-up certificates on this computer. Nothing is bought or sent.</source>
        <translation>用本机上的虚构证书演练。不会购买或发送任何内容。</translation>
    </message>
    <message>
        <source>&amp;Connect my Tencent Cloud account</source>
        <translation>连接我的腾讯云账号(&amp;C)</translation>
    </message>
    <message>
        <source>Needs a SecretId and a SecretKey. The key goes to the keychain only.</source>
        <translation>需要 SecretId 和 SecretKey。密钥只保存在系统钥匙串中。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close CertDesk. It asks again next time.</source>
        <translation>关闭 CertDesk。下次启动时会再次询问。</translation>
    </message>
</context>
<context>
    <name>ui::FoundPurchases</name>
    <message>
        <source>A second certificate was bought for the same renewal</source>
        <translation>同一续期购买了第二张证书</translation>
    </message>
    <message>
        <source>Bought already: use it?</source>
        <translation>已经购买：要使用它吗？</translation>
    </message>
    <message>
        <source>Is one of these meant to be the renewal?</source>
        <translation>其中哪一个是此次续期的吗？</translation>
    </message>
    <message>
        <source>It is what this renewal ordered: it carries its tag.</source>
        <translation>这就是此次续期所下的单：带有它的标签。</translation>
    </message>
    <message>
        <source>CertDesk ordered it for this certificate, perhaps on another computer.</source>
        <translation>CertDesk 已为此证书下单，可能是在另一台电脑上。</translation>
    </message>
    <message>
        <source>The provider lists it as the renewal of this certificate.</source>
        <translation>服务商将它列为此证书的续期。</translation>
    </message>
    <message>
        <source>It was submitted with the key of this renewal.</source>
        <translation>它是用此次续期的密钥提交的。</translation>
    </message>
    <message>
        <source>An order that may be it. No certificate came from it yet: look at it in the console.</source>
        <translation>可能就是它的订单。尚未产生证书：请在控制台查看。</translation>
    </message>
    <message>
        <source>The same product for the same name, and it ends later.</source>
        <translation>同一产品、同一域名，且到期更晚。</translation>
    </message>
    <message>
        <source>The same product, not used yet. It may be meant for another certificate.</source>
        <translation>同一产品，尚未使用。它可能是为另一张证书购买的。</translation>
    </message>
    <message>
        <source>Order %1 of %2</source>
        <extracomment>%1 is an order&apos;s number, %2 a date and time</extracomment>
        <translation>订单 %1（%2）</translation>
    </message>
    <message>
        <source>Certificate %1, ordered %2. %3</source>
        <extracomment>%1 is a certificate&apos;s number, %2 a date and time, %3 a status such as &quot;Pending submission&quot;</extracomment>
        <translation>证书 %1，下单时间 %2。%3</translation>
    </message>
    <message>
        <source>Use This One</source>
        <translation>使用这一个</translation>
    </message>
    <message>
        <source>Use certificate %1</source>
        <extracomment>%1 is a certificate&apos;s number</extracomment>
        <translation>使用证书 %1</translation>
    </message>
</context>
<context>
    <name>ui::HostableSearch</name>
    <message>
        <source>Asking the provider which certificates it could host…</source>
        <translation>正在询问服务商哪些证书可以托管…</translation>
    </message>
    <message>
        <source>The provider could not be asked which certificates it could host.</source>
        <translation>无法询问服务商哪些证书可以托管。</translation>
    </message>
</context>
<context>
    <name>ui::InstallWording</name>
    <message>
        <source>Copy both files to a folder of the server that only its administrator can read, such as /etc/nginx/ssl.</source>
        <translation>把两个文件复制到服务器上只有管理员可读的文件夹，例如 /etc/nginx/ssl。</translation>
    </message>
    <message>
        <source>In the “server” block that listens on 443:</source>
        <translation>在监听 443 端口的 “server” 块中：</translation>
    </message>
    <message>
        <source>Test the configuration: nginx -t</source>
        <translation>测试配置：nginx -t</translation>
    </message>
    <message>
        <source>Load it: systemctl reload nginx</source>
        <translation>加载配置：systemctl reload nginx</translation>
    </message>
    <message>
        <source>Copy both files to a folder of the server that only its administrator can read, such as /etc/apache2/ssl.</source>
        <translation>把两个文件复制到服务器上只有管理员可读的文件夹，例如 /etc/apache2/ssl。</translation>
    </message>
    <message>
        <source>In the &lt;VirtualHost *:443&gt; of the site (Apache 2.4.8 or newer):</source>
        <translation>在网站的 &lt;VirtualHost *:443&gt; 中（Apache 2.4.8 或更新版本）：</translation>
    </message>
    <message>
        <source>Test the configuration: apachectl configtest</source>
        <translation>测试配置：apachectl configtest</translation>
    </message>
    <message>
        <source>Load it: systemctl reload apache2 (or httpd)</source>
        <translation>加载配置：systemctl reload apache2（或 httpd）</translation>
    </message>
    <message>
        <source>Copy “%1” to the Windows server.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>把“%1”复制到 Windows 服务器。</translation>
    </message>
    <message>
        <source>In the IIS Manager, open the server, then “Server Certificates”, and choose “Import…”. Give it the file and the password.</source>
        <translation>在 IIS 管理器中打开服务器，进入“服务器证书”，选择“导入…”，指定该文件和密码。</translation>
    </message>
    <message>
        <source>Open the site, choose “Bindings…”, the line “https” (or add one on port 443), and select the new certificate.</source>
        <translation>打开网站，选择“绑定…”，选中“https”一行（或在 443 端口添加一行），并选择新证书。</translation>
    </message>
    <message>
        <source>Delete the copied file: the certificate is in the server&apos;s store now.</source>
        <translation>删除复制的文件：证书已在服务器的证书存储中。</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Copy “%1” to the “conf” folder of Tomcat (8.5 or newer).</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>把“%1”复制到 Tomcat（8.5 或更新版本）的“conf”文件夹。</translation>
    </message>
    <message>
        <source>In conf/server.xml, with your password:</source>
        <translation>在 conf/server.xml 中，填写您的密码：</translation>
    </message>
    <message>
        <source>Restart Tomcat.</source>
        <translation>重启 Tomcat。</translation>
    </message>
    <message>
        <source>“%1” has the certificate and the intermediate certificates, in the order in which a server sends them (PEM).</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>“%1”包含证书和中间证书，顺序与服务器发送的顺序一致（PEM）。</translation>
    </message>
    <message>
        <source>“%1” is the private key, without a password (PEM, PKCS#8). Only the server should be able to read it.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>“%1”是私钥，没有密码（PEM，PKCS#8）。应当只有服务器能够读取它。</translation>
    </message>
    <message>
        <source>Enter both in the settings of your server, then let it load them again.</source>
        <translation>请在服务器的设置中填写这两个文件，然后让它重新加载。</translation>
    </message>
    <message>
        <source>“%1” has the certificate and the intermediate certificates (PEM). Copy it to the computer that has the private key.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>“%1”包含证书和中间证书（PEM）。请把它复制到保存私钥的计算机上。</translation>
    </message>
    <message>
        <source>Use both together: the key is the one that the CSR was made with.</source>
        <translation>两者一起使用：密钥就是生成 CSR 时的那一个。</translation>
    </message>
    <message>
        <source>another server</source>
        <translation>其他服务器</translation>
    </message>
</context>
<context>
    <name>ui::KeyPage</name>
    <message>
        <source>The provider makes the key</source>
        <translation>密钥由服务商生成</translation>
    </message>
    <message>
        <source>For free certificates the provider makes key and CSR; it takes none from us. Once the certificate is issued, CertDesk fetches both and keeps the key in the keychain of this computer.</source>
        <translation>免费证书的密钥和 CSR 由服务商生成，不接受我们的 CSR。证书颁发后，CertDesk 会取回两者，并把密钥保存在本机的系统钥匙串中。</translation>
    </message>
    <message>
        <source>&amp;Create the key on this computer (recommended)</source>
        <translation>在本机生成密钥（推荐）(&amp;C)</translation>
    </message>
    <message>
        <source>Use a C&amp;SR that I have</source>
        <translation>使用我已有的 CSR(&amp;S)</translation>
    </message>
    <message>
        <source>Kind of key</source>
        <translation>密钥类型</translation>
    </message>
    <message>
        <source>The key goes into the keychain of this computer and never leaves it unless you save it for your server.</source>
        <translation>密钥保存在本机的系统钥匙串中，除非您为服务器导出，否则不会离开。</translation>
    </message>
    <message>
        <source>CSR</source>
        <translation>CSR</translation>
    </message>
    <message>
        <source>Paste the CSR, or drop its file here.</source>
        <translation>在此粘贴 CSR，或把文件拖放到这里。</translation>
    </message>
    <message>
        <source>Open &amp;File…</source>
        <translation>打开文件(&amp;F)…</translation>
    </message>
    <message>
        <source>No private key will be on this computer: the files for your server can be made only where the key is. The provider refuses a CSR that was used for an earlier order.</source>
        <translation>本机不会有私钥：只能在保存私钥的地方生成服务器所需的文件。服务商会拒绝在以前的订单中用过的 CSR。</translation>
    </message>
    <message>
        <source>Open a CSR</source>
        <translation>打开 CSR</translation>
    </message>
    <message>
        <source>CSR files (*.csr *.req *.pem *.p10 *.der *.txt)</source>
        <translation>CSR 文件 (*.csr *.req *.pem *.p10 *.der *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>It has to be for exactly: %1</source>
        <extracomment>%1 is a list of domain names</extracomment>
        <translation>域名必须与以下完全一致：%1</translation>
    </message>
    <message>
        <source>&amp;Keep the key of this certificate</source>
        <translation>沿用此证书的密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Let the &amp;provider make the key</source>
        <translation>由服务商生成密钥(&amp;P)</translation>
    </message>
    <message>
        <source>The provider knows this key. Once the certificate is issued, CertDesk fetches it with its key and keeps the key in the keychain of this computer.</source>
        <translation>服务商知道此密钥。证书颁发后，CertDesk 会取回证书和密钥，并把密钥存入本机的钥匙串。</translation>
    </message>
    <message>
        <source>For a server that has to keep its key. Where others may know the key, choose a new one. CertDesk pairs the new certificate with the key that is in the keychain of this computer or at the provider; one that is elsewhere stays there.</source>
        <translation>适用于必须沿用密钥的服务器。如果密钥可能已被他人知晓，请选择新密钥。CertDesk 会把新证书与本机钥匙串或服务商处的密钥配对；在别处的密钥仍留在原处。</translation>
    </message>
</context>
<context>
    <name>ui::LetterPage</name>
    <message>
        <source>&amp;Open the letter in the browser</source>
        <translation>在浏览器中打开函件(&amp;O)</translation>
    </message>
    <message>
        <source>With the confirmation letter your company confirms that it ordered this certificate. The provider fills in most of it from your order. Print it, complete it, have it signed by the person it names, and put the official company seal on it.</source>
        <translation>贵公司通过确认函确认订购了此证书。服务商会根据订单预先填写大部分内容。请打印、补充填写、由函中所列人员签字，并加盖公司公章。</translation>
    </message>
    <message>
        <source>The letter is in the provider&apos;s console: open the certificate there and choose “Download confirmation letter”.</source>
        <translation>确认函在服务商的控制台中：请在那里打开该证书，选择“下载确认函”。</translation>
    </message>
    <message>
        <source>Before you scan it, check:</source>
        <translation>扫描前请检查：</translation>
    </message>
    <message>
        <source>With the revocation letter your company confirms that this certificate is to be revoked. A revoked certificate never works again: install its successor first. Print the letter, complete it, and put the official company seal on it.</source>
        <translation>贵公司通过吊销函确认吊销此证书。证书吊销后将永远无法使用：请先安装其后续证书。请打印吊销函，填写完整并加盖公司公章。</translation>
    </message>
    <message>
        <source>The letter is in the provider&apos;s console: open the certificate there and choose the download of the revocation letter.</source>
        <translation>吊销函位于服务商控制台：请在其中打开该证书并选择下载吊销函。</translation>
    </message>
</context>
<context>
    <name>ui::LetterScan</name>
    <message numerus="yes">
        <source>“%1” was left out: a letter has at most %n pages here.</source>
        <extracomment>%1 is a file&apos;s name, %n a number of pages</extracomment>
        <translation>
            <numerusform>“%1”未被加入：此处的函件最多 %n 页。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove what does not belong to the letter.</source>
        <translation>请移除不属于函件的页面。</translation>
    </message>
    <message>
        <source>“%1” takes too long to open.</source>
        <translation>打开“%1”所需时间过长。</translation>
    </message>
    <message>
        <source>Copy it to this computer or scan it again, then choose that file.</source>
        <translation>请将其复制到本机或重新扫描，然后选择该文件。</translation>
    </message>
    <message>
        <source>“%1” has too many pixels to be changed here.</source>
        <translation>“%1”的像素过多，无法在此处修改。</translation>
    </message>
    <message>
        <source>Save it as a JPG picture, or scan it again with 200 to 300 dots per inch.</source>
        <translation>请将其另存为 JPG 图片，或以 200 至 300 dpi 重新扫描。</translation>
    </message>
    <message>
        <source>These pages don&apos;t fit into 1.4 MB.</source>
        <translation>这些页面无法放入 1.4 MB。</translation>
    </message>
    <message>
        <source>A PDF can&apos;t be made smaller here: scan its pages as JPG pictures, or remove what does not belong to the letter.</source>
        <translation>此处无法缩小 PDF：请将其各页扫描为 JPG 图片，或移除不属于函件的页面。</translation>
    </message>
    <message>
        <source>No preview: the picture has too many pixels to show here.</source>
        <translation>无预览：图片像素过多，无法在此显示。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a kind of file such as &quot;JPG picture&quot;, %2 its size</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>%1 is a kind of file such as &quot;PDF document&quot;, %2 &quot;3 pages&quot;, %3 its size</extracomment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>This copy is sent. Check that every word is legible. Your file is unchanged.</source>
        <translation>将发送此副本。请检查每个字是否清晰可读。您的文件未被更改。</translation>
    </message>
    <message>
        <source>This copy is sent. Check that every word is legible. Your files are unchanged.</source>
        <translation>将发送此副本。请检查每个字是否清晰可读。您的文件均未被更改。</translation>
    </message>
    <message numerus="yes">
        <source>Only %n dots per inch are left of it: send fewer pages, or crop them.</source>
        <extracomment>%n is a number of dots per inch</extracomment>
        <translation>
            <numerusform>只剩 %n dpi：请减少页数或裁剪页面。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n pages, but a letter has one or two. Is it the right file, and nothing else in it?</source>
        <extracomment>%1 is a file&apos;s name, %n a number of pages</extracomment>
        <translation>
            <numerusform>“%1”有 %n 页，而函件通常只有一两页。文件是否正确，且没有其他内容？</numerusform>
        </translation>
    </message>
    <message>
        <source>The PDF is encrypted: it opens without a password but forbids something, such as printing. The reviewer may send it back. Saved without protection it is safer.</source>
        <translation>此 PDF 已加密：无需密码即可打开，但禁止某些操作（例如打印）。审核人员可能会退回。另存为无保护的文件更稳妥。</translation>
    </message>
    <message>
        <source>Drawing the page…</source>
        <translation>正在绘制页面…</translation>
    </message>
    <message>
        <source>No preview of this PDF. It opens and has its pages; look at it in your PDF viewer before you send it.</source>
        <translation>此 PDF 没有预览。它可以打开，页面也完整；发送前请在 PDF 阅读器中查看。</translation>
    </message>
</context>
<context>
    <name>ui::LetterViewModel</name>
    <message>
        <source>Every field is filled in</source>
        <translation>每一栏都已填写</translation>
    </message>
    <message>
        <source>The official company seal is on it</source>
        <translation>已加盖公司公章</translation>
    </message>
    <message>
        <source>It is signed by the person it names</source>
        <translation>已由函中所列人员签字</translation>
    </message>
    <message>
        <source>All four corners are in the picture, and every word is legible</source>
        <translation>四个角都在画面中，每个字都清晰可辨</translation>
    </message>
    <message>
        <source>The upload was cancelled. The letter may have arrived all the same.</source>
        <translation>上传已取消。函件仍可能已经送达。</translation>
    </message>
    <message>
        <source>Upload it again whenever you like: a letter sent twice does no harm.</source>
        <translation>您可以随时再次上传：重复发送没有影响。</translation>
    </message>
    <message>
        <source>The provider did not answer, so it is not known whether the letter arrived.</source>
        <translation>服务商没有应答，因此不知道函件是否送达。</translation>
    </message>
    <message>
        <source>The CA is busy and did not take the letter. Nothing was changed.</source>
        <translation>CA 繁忙，没有接收函件。没有任何改动。</translation>
    </message>
    <message>
        <source>Wait a few minutes, then upload it again.</source>
        <translation>请等几分钟后再次上传。</translation>
    </message>
    <message>
        <source>The last look failed: %1 CertDesk looks again by itself.</source>
        <translation>上次查询失败：%1 CertDesk 会自动再次查询。</translation>
    </message>
    <message>
        <source>It names the certificate that is to be revoked</source>
        <translation>已写明要吊销的证书</translation>
    </message>
    <message>
        <source>The review is running, and this brand takes no second letter meanwhile. If the letter has to be changed, ask the provider&apos;s support.</source>
        <translation>审核正在进行，此品牌在此期间不接受第二份函件。如需更改函件，请联系服务商支持。</translation>
    </message>
    <message>
        <source>The review is running. You may send another letter all the same: the reviewer then goes by the newer one.</source>
        <translation>审核正在进行。您仍可再发送一份函件：审核人员将以较新的一份为准。</translation>
    </message>
    <message>
        <source>The review was running before, and the provider does not say whether another letter has arrived. Look for it in the console.</source>
        <translation>审核此前已在进行，服务商不会说明另一份函件是否已送达。请在控制台中查看。</translation>
    </message>
    <message>
        <source>CertDesk is looking whether it has arrived…</source>
        <translation>CertDesk 正在查询是否已送达…</translation>
    </message>
    <message>
        <source>Looked at %1: nothing has changed at the provider yet. CertDesk looks again by itself; you may close this window.</source>
        <extracomment>%1 is a time of the day</extracomment>
        <translation>%1 查询：服务商处尚无变化。CertDesk 会自动再次查询；您可以关闭此窗口。</translation>
    </message>
    <message>
        <source>Everything is sent. Waiting for the provider&apos;s answer…</source>
        <translation>已全部发送，正在等待服务商答复…</translation>
    </message>
    <message>
        <source>%1 of %2 sent</source>
        <extracomment>%1 and %2 are sizes, as in &quot;0.6 MB of 1.2 MB sent&quot;</extracomment>
        <translation>已发送 %1，共 %2</translation>
    </message>
    <message>
        <source>The review is running. Whether the provider takes a second letter for this product meanwhile is not known; if it does not, it refuses it.</source>
        <translation>审核正在进行。不清楚服务商在此期间是否接收此产品的第二份函件；如不接收，会予以拒绝。</translation>
    </message>
    <message>
        <source>This brand takes no second letter: look into the list of certificates first, and upload it again only if the list still asks for it.</source>
        <translation>此品牌不接收第二份函件：请先查看证书列表，仅当列表仍要求上传时才再次上传。</translation>
    </message>
    <message>
        <source>It is not known whether the provider takes a second letter here: look into the list of certificates first, and upload it again only if the list still asks for it.</source>
        <translation>不清楚服务商在此是否接收第二份函件：请先查看证书列表，仅当列表仍要求上传时才再次上传。</translation>
    </message>
</context>
<context>
    <name>ui::LetterWizard</name>
    <message>
        <source>Confirmation letter: %1</source>
        <translation>确认函：%1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>1  Get the letter</source>
        <translation>1  获取函件</translation>
    </message>
    <message>
        <source>3  Check and upload</source>
        <translation>3  检查并上传</translation>
    </message>
    <message>
        <source>4  What happens next</source>
        <translation>4  后续流程</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Upload for Review</source>
        <translation>上传并提交审核(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>2  Choose the scans</source>
        <translation>2  选择扫描件</translation>
    </message>
    <message>
        <source>Revocation letter: %1</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>吊销函：%1</translation>
    </message>
</context>
<context>
    <name>ui::LetterWording</name>
    <message>
        <source>“%1” can&apos;t be read.</source>
        <translation>无法读取“%1”。</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may open it, or choose another file.</source>
        <translation>请检查文件是否存在以及您是否有权打开，或选择其他文件。</translation>
    </message>
    <message>
        <source>“%1” is smaller than 1 KB, so it can&apos;t be a scan.</source>
        <translation>“%1”小于 1 KB，不可能是扫描件。</translation>
    </message>
    <message>
        <source>Scan or photograph the whole letter and choose that file.</source>
        <translation>请扫描或拍摄整份函件，并选择该文件。</translation>
    </message>
    <message>
        <source>“%1” is larger than the 1.4 MB that the provider takes.</source>
        <translation>“%1”大于服务商允许的 1.4 MB。</translation>
    </message>
    <message>
        <source>Scan it again with 150 to 200 dots per inch, or as a JPG picture, which CertDesk can shrink.</source>
        <translation>请以 150 至 200 dpi 重新扫描，或使用 CertDesk 可以缩小的 JPG 图片。</translation>
    </message>
    <message>
        <source>“%1” is neither a JPG or PNG picture nor a PDF, whatever its name says.</source>
        <translation>无论文件名如何，“%1”都不是 JPG、PNG 图片或 PDF。</translation>
    </message>
    <message>
        <source>Save the scan as JPG, PNG or PDF and choose that file.</source>
        <translation>请把扫描件保存为 JPG、PNG 或 PDF，并选择该文件。</translation>
    </message>
    <message>
        <source>The picture “%1” is damaged or was cut short.</source>
        <translation>图片“%1”已损坏或不完整。</translation>
    </message>
    <message>
        <source>Copy it once more from the camera or scanner, then choose it again.</source>
        <translation>请从相机或扫描仪重新复制，然后再次选择。</translation>
    </message>
    <message>
        <source>The PDF “%1” is damaged or was cut short.</source>
        <translation>PDF“%1”已损坏或不完整。</translation>
    </message>
    <message>
        <source>Save or scan it once more, then choose it again.</source>
        <translation>请重新保存或扫描，然后再次选择。</translation>
    </message>
    <message>
        <source>The PDF “%1” has no pages.</source>
        <translation>PDF“%1”没有页面。</translation>
    </message>
    <message>
        <source>Scan the letter again and choose the new file.</source>
        <translation>请重新扫描函件并选择新文件。</translation>
    </message>
    <message>
        <source>The PDF “%1” opens only with a password, so the reviewer could not read it.</source>
        <translation>PDF“%1”需要密码才能打开，审核人员无法阅读。</translation>
    </message>
    <message>
        <source>Save it without a password and choose that file.</source>
        <translation>请保存为不带密码的文件并选择它。</translation>
    </message>
    <message>
        <source>JPG picture</source>
        <translation>JPG 图片</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>The pages of “%1” can&apos;t be put together with others.</source>
        <translation>“%1”的页面无法与其他页面合并。</translation>
    </message>
    <message>
        <source>Send it by itself, or scan its pages as JPG pictures.</source>
        <translation>请单独发送，或将其各页扫描为 JPG 图片。</translation>
    </message>
</context>
<context>
    <name>ui::ListExport</name>
    <message>
        <source>&amp;Export list…</source>
        <translation>导出列表(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print list…</source>
        <translation>打印列表(&amp;P)…</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>certificates.csv</source>
        <translation>证书.csv</translation>
    </message>
    <message>
        <source>Writing the list…</source>
        <translation>正在写入列表…</translation>
    </message>
    <message>
        <source>1 certificate is written to %1.</source>
        <extracomment>%1 is a file&apos;s path</extracomment>
        <translation>已将 1 个证书写入 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates are written to %1.</source>
        <translation>
            <numerusform>已将 %n 个证书写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Certificates of %1</source>
        <extracomment>Title on paper: %1 is an account&apos;s name</extracomment>
        <translation>%1 的证书</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Printing page %1 of %2…</source>
        <translation>正在打印第 %1 页，共 %2 页…</translation>
    </message>
    <message>
        <source>The list is being printed.</source>
        <translation>正在打印列表。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>1 certificate is printed.</source>
        <translation>已打印 1 个证书。</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates are printed.</source>
        <translation>
            <numerusform>已打印 %n 个证书。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list could not be printed: the printer or its file refused.</source>
        <translation>无法打印列表：打印机或其文件拒绝了。</translation>
    </message>
    <message>
        <source>Look at the printer, or choose another one, and try again.</source>
        <translation>请检查打印机，或换一台再试。</translation>
    </message>
</context>
<context>
    <name>ui::ListPrint</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>ui::LogDialog</name>
    <message>
        <source>Operation log</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间范围</translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by domain, ID, operation or user</source>
        <translation>按域名、ID、操作或用户筛选</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Nothing was done in this time.</source>
        <translation>这段时间内没有操作。</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <extracomment>%1 entries of %2 are shown</extracomment>
        <translation>%2 条中的 %1 条</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>operation log %1.csv</source>
        <translation>操作日志 %1.csv</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Provider and this computer</source>
        <translation>服务商和本机</translation>
    </message>
    <message>
        <source>Provider only</source>
        <translation>仅服务商</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>仅本机</translation>
    </message>
    <message>
        <source>Only what CertDesk did on this computer is shown.</source>
        <translation>只显示 CertDesk 在本机上执行的操作。</translation>
    </message>
    <message>
        <source>Reading the provider&apos;s log…</source>
        <translation>正在读取服务商的日志…</translation>
    </message>
    <message numerus="yes">
        <source>These are the newest %n entries of the provider; choose a shorter time for the rest.</source>
        <translation>
            <numerusform>这是服务商最新的 %n 条记录；要看其余记录请缩短时间范围。</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by domain, ID, operation, user or account</source>
        <translation>按域名、ID、操作、用户或账号筛选</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an account&apos;s name, %2 says what went wrong</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::LogModel</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Certificate ID</source>
        <translation>证书 ID</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>Title of a column: the user who did it</extracomment>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Title of a column: &quot;Provider&quot; or &quot;This computer&quot;</extracomment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>ui::LogWording</name>
    <message>
        <source>Free certificate applied for</source>
        <translation>申请免费证书</translation>
    </message>
    <message>
        <source>Certificate bought</source>
        <translation>购买证书</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Revocation taken back</source>
        <translation>撤回吊销</translation>
    </message>
    <message>
        <source>Moved to a project</source>
        <translation>移到项目</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Domain proved</source>
        <translation>域名验证通过</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Confirmation letter downloaded</source>
        <translation>下载确认函</translation>
    </message>
    <message>
        <source>Revocation letter uploaded</source>
        <translation>上传吊销函</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>Download limit changed</source>
        <translation>修改下载限制</translation>
    </message>
    <message>
        <source>Next year&apos;s certificate ordered</source>
        <translation>申请下一年证书</translation>
    </message>
    <message>
        <source>Money given back</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>Reissued</source>
        <translation>重颁发</translation>
    </message>
    <message>
        <source>Submitted again</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Revocation asked for</source>
        <translation>申请吊销</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>Data submitted</source>
        <translation>提交资料</translation>
    </message>
    <message>
        <source>Came from another account</source>
        <translation>从其他账号转入</translation>
    </message>
    <message>
        <source>Went to another account</source>
        <translation>转到其他账号</translation>
    </message>
    <message>
        <source>Alias changed</source>
        <translation>修改备注名</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Confirmation letter uploaded</source>
        <translation>上传确认函</translation>
    </message>
    <message>
        <source>Uploaded by a program</source>
        <translation>由程序上传</translation>
    </message>
    <message>
        <source>The provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>ui::MainViewModel</name>
    <message>
        <source>As of %1</source>
        <extracomment>How old the list is; %1 is such as &quot;2 min ago&quot;</extracomment>
        <translation>更新于%1</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Progress of the refresh</source>
        <translation>刷新进度</translation>
    </message>
    <message>
        <source>&amp;Connect account…</source>
        <translation>连接账号(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About CertDesk</source>
        <translation>关于 CertDesk(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>证书(&amp;C)</translation>
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
        <source>%1 – CertDesk</source>
        <extracomment>Title of the window: %1 is an account&apos;s name</extracomment>
        <translation>%1 – CertDesk</translation>
    </message>
    <message>
        <source>%1 of %2 certificates</source>
        <extracomment>In the status line: %1 rows of %2 are shown</extracomment>
        <translation>第 %1 张，共 %2 张证书</translation>
    </message>
    <message>
        <source>1 certificate</source>
        <translation>1 张证书</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n 张证书</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The certificate ID is copied.</source>
        <translation>证书 ID 已复制。</translation>
    </message>
    <message>
        <source>The certificate %1 is not in the list. Refresh it.</source>
        <translation>列表中没有证书 %1。请刷新列表。</translation>
    </message>
    <message>
        <source>Recovery c&amp;ode…</source>
        <translation>恢复码(&amp;O)…</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n selected</source>
        <extracomment>In the status line: %1 is such as &quot;12 certificates&quot;</extracomment>
        <translation>
            <numerusform>%1，已选 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate IDs are copied.</source>
        <translation>
            <numerusform>已复制 %n 个证书 ID。</numerusform>
        </translation>
    </message>
    <message>
        <source>Operation lo&amp;g…</source>
        <translation>操作日志(&amp;G)…</translation>
    </message>
    <message>
        <source>All accounts – CertDesk</source>
        <translation>所有账号 – CertDesk</translation>
    </message>
    <message>
        <source>Enter a new key…</source>
        <translation>输入新密钥…</translation>
    </message>
    <message>
        <source>&amp;Accounts…</source>
        <translation>账号(&amp;A)…</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <extracomment>In the status line, while some of the certificates are shown already</extracomment>
        <translation>正在读取列表…</translation>
    </message>
</context>
<context>
    <name>ui::MessageBar</name>
    <message>
        <source>Copy request ID</source>
        <translation>复制 RequestId</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>The provider&apos;s support asks for it.</source>
        <translation>服务商的技术支持会询问它。</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>ui::NamesWording</name>
    <message>
        <source>Enter the domain name.</source>
        <translation>请输入域名。</translation>
    </message>
    <message>
        <source>“%1” is not a domain name that a certificate can be for. It has at most 64 characters: letters, digits and hyphens.</source>
        <extracomment>%1 is what a person typed</extracomment>
        <translation>“%1”不是可以申请证书的域名。域名最多 64 个字符，由字母、数字和连字符组成。</translation>
    </message>
    <message>
        <source>“%1”: the provider issues nothing for names that end with .ru.</source>
        <extracomment>%1 is a domain name</extracomment>
        <translation>“%1”：服务商不为以 .ru 结尾的域名颁发证书。</translation>
    </message>
    <message>
        <source>“%1”: this certificate is not a wildcard certificate. Enter the name itself.</source>
        <extracomment>%1 is a name such as *.example.com</extracomment>
        <translation>“%1”：此证书不是通配符证书。请输入域名本身。</translation>
    </message>
    <message>
        <source>This is a wildcard certificate: enter a name such as *.example.com.</source>
        <translation>这是通配符证书：请输入类似 *.example.com 的域名。</translation>
    </message>
    <message numerus="yes">
        <source>It was bought for %n name(s). Take some away.</source>
        <translation>
            <numerusform>它购买时只包含 %n 个域名。请删去多余的。</numerusform>
        </translation>
    </message>
    <message>
        <source>One name, such as shop.example.com. Most authorities add the name with www. for nothing.</source>
        <translation>一个域名，例如 shop.example.com。多数证书颁发机构会免费附加带 www. 的域名。</translation>
    </message>
    <message>
        <source>One name such as *.example.com. It holds for all names directly below example.com.</source>
        <translation>一个类似 *.example.com 的域名。它适用于 example.com 的所有下一级域名。</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n name(s), one in each line. The first becomes the common name.</source>
        <translation>
            <numerusform>最多 %n 个域名，每行一个。第一个将作为通用名称。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n name(s), one in each line, at least one such as *.example.com. The first becomes the common name.</source>
        <translation>
            <numerusform>最多 %n 个域名，每行一个，其中至少一个类似 *.example.com。第一个将作为通用名称。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NewMenu</name>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Apply for a free certificate…</source>
        <translation>申请免费证书(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Buy a certificate…</source>
        <translation>购买证书(&amp;B)…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New certificate</source>
        <translation>新建证书</translation>
    </message>
    <message>
        <source>Apply for, buy or upload a certificate</source>
        <translation>申请、购买或上传证书</translation>
    </message>
</context>
<context>
    <name>ui::NewProfileDialog</name>
    <message>
        <source>Correct the Data</source>
        <translation>更正资料</translation>
    </message>
    <message>
        <source>New Organisation</source>
        <translation>新组织</translation>
    </message>
    <message>
        <source>New Administrator</source>
        <translation>新管理人</translation>
    </message>
    <message>
        <source>These data go to the provider with the order, and it saves them for later ones. A reviewer compares them with public registers and calls the registered number.</source>
        <translation>这些资料会随订单提交给服务商，并由其保存供以后的订单使用。审核人员会与公开登记信息核对，并拨打登记的电话号码。</translation>
    </message>
    <message>
        <source>These data go to the provider with the order, and it saves them for later ones. A reviewer may call.</source>
        <translation>这些资料会随订单提交给服务商，并由其保存供以后的订单使用。审核人员可能会打电话。</translation>
    </message>
    <message>
        <source>These data go to the provider with the order, and it saves them for later ones of “%1”. A reviewer may call.</source>
        <extracomment>%1 is an organisation&apos;s name</extracomment>
        <translation>这些资料会随订单提交给服务商，并由其保存供“%1”以后的订单使用。审核人员可能会打电话。</translation>
    </message>
    <message>
        <source>Somebody else answers questions about the &amp;order</source>
        <translation>由其他人回答有关订单的问题(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Send Again</source>
        <translation>再次发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Use These Data</source>
        <translation>使用这些资料(&amp;U)</translation>
    </message>
    <message>
        <source>%1:</source>
        <extracomment>%1 is the name of a field, such as &quot;City&quot;</extracomment>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>These data could not be noted: the order has moved on meanwhile, or the disk is full. Look at the order&apos;s window; what you typed stays here.</source>
        <translation>无法记录这些资料：订单状态已发生变化，或磁盘已满。请查看订单窗口；您输入的内容保留在这里。</translation>
    </message>
    <message>
        <source>Discard what you have typed?</source>
        <translation>放弃已输入的内容？</translation>
    </message>
    <message>
        <source>&amp;Keep Editing</source>
        <translation>继续编辑(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ui::NoticeAction</name>
    <message>
        <source>E&amp;xpiry warning…</source>
        <translation>到期预警(&amp;X)…</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n 张证书</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NoticeDialog</name>
    <message>
        <source>As in the &amp;settings</source>
        <translation>与设置相同(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Days before its end:</source>
        <translation>到期前天数(&amp;D)：</translation>
    </message>
    <message>
        <source>Expiry warning</source>
        <translation>到期预警</translation>
    </message>
    <message>
        <source>Days before its end</source>
        <translation>到期前天数</translation>
    </message>
</context>
<context>
    <name>ui::NoticeWording</name>
    <message numerus="yes">
        <source>because that is %n days before its end</source>
        <translation>
            <numerusform>因为那是到期前 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>because %1 of its %2 days is less than %3 days</source>
        <extracomment>%1 is such as &quot;a third&quot;, %2 days of its lifetime, %3 days that are set</extracomment>
        <translation>因为其 %2 天有效期的%1少于 %3 天</translation>
    </message>
    <message numerus="yes">
        <source>because %n days are set for this certificate</source>
        <translation>
            <numerusform>因为此证书设置为 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Does not count as expiring: the certificate %1 renews it.</source>
        <extracomment>%1 is a certificate&apos;s ID</extracomment>
        <translation>不算即将到期：证书 %1 已续期它。</translation>
    </message>
    <message>
        <source>Counts as expiring from %1, %2.</source>
        <extracomment>%1 is a date, %2 begins with &quot;because&quot;</extracomment>
        <translation>从 %1 起算作即将到期，%2。</translation>
    </message>
    <message>
        <source>The certificate %1, which renews it, is not issued yet.</source>
        <translation>续期它的证书 %1 尚未签发。</translation>
    </message>
    <message>
        <source>a half</source>
        <translation>二分之一</translation>
    </message>
    <message>
        <source>a third</source>
        <translation>三分之一</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>四分之一</translation>
    </message>
    <message>
        <source>a fifth</source>
        <translation>五分之一</translation>
    </message>
    <message>
        <source>a tenth</source>
        <translation>十分之一</translation>
    </message>
</context>
<context>
    <name>ui::OperationActions</name>
    <message>
        <source>Select a certificate first.</source>
        <translation>请先选择一张证书。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>An operation that is not offered: %1 is its name, %2 a sentence that says why</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Select one certificate only.</source>
        <translation>请只选择一个证书。</translation>
    </message>
    <message>
        <source>None of the selected certificates allows it.</source>
        <translation>所选证书都不允许此操作。</translation>
    </message>
    <message>
        <source>Or&amp;ganise</source>
        <translation>整理(&amp;G)</translation>
    </message>
    <message>
        <source>Cloud reso&amp;urces</source>
        <translation>云资源(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Order and end</source>
        <translation>订单与终止(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ui::OperationWording</name>
    <message>
        <source>Quick &amp;Renewal…</source>
        <translation>快速续费(&amp;R)…</translation>
    </message>
    <message>
        <source>Submit &amp;data…</source>
        <translation>提交资料(&amp;D)…</translation>
    </message>
    <message>
        <source>Show domain &amp;validation…</source>
        <translation>显示域名验证(&amp;V)…</translation>
    </message>
    <message>
        <source>Upload &amp;letter…</source>
        <translation>上传函件(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Save for my server…</source>
        <translation>保存到我的服务器(&amp;S)…</translation>
    </message>
    <message>
        <source>Change &amp;alias…</source>
        <translation>修改备注名(&amp;A)…</translation>
    </message>
    <message>
        <source>Move to &amp;project…</source>
        <translation>移到项目(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Ignore notices of expiry</source>
        <translation>忽略到期通知(&amp;I)</translation>
    </message>
    <message>
        <source>Send &amp;notices of expiry again</source>
        <translation>恢复到期通知(&amp;N)</translation>
    </message>
    <message>
        <source>Automatic rene&amp;wal…</source>
        <translation>自动续费(&amp;W)…</translation>
    </message>
    <message>
        <source>Show bo&amp;und cloud resources…</source>
        <translation>查看关联的云资源(&amp;U)…</translation>
    </message>
    <message>
        <source>Update cloud resourc&amp;es…</source>
        <translation>更新云资源(&amp;E)…</translation>
    </message>
    <message>
        <source>Reissu&amp;e…</source>
        <translation>重颁发(&amp;E)…</translation>
    </message>
    <message>
        <source>Submit a&amp;gain…</source>
        <translation>重新提交(&amp;G)…</translation>
    </message>
    <message>
        <source>Re&amp;mind the reviewers…</source>
        <translation>催审(&amp;M)…</translation>
    </message>
    <message>
        <source>Cancel revie&amp;w…</source>
        <translation>取消审核(&amp;W)…</translation>
    </message>
    <message>
        <source>Cancel &amp;order…</source>
        <translation>取消订单(&amp;O)…</translation>
    </message>
    <message>
        <source>Ask for a re&amp;fund…</source>
        <translation>申请退款(&amp;F)…</translation>
    </message>
    <message>
        <source>Secured sea&amp;l…</source>
        <translation>安全签章(&amp;L)…</translation>
    </message>
    <message>
        <source>Revo&amp;ke…</source>
        <translation>吊销(&amp;K)…</translation>
    </message>
    <message>
        <source>Dele&amp;te…</source>
        <translation>删除(&amp;T)…</translation>
    </message>
    <message>
        <source>Open in the provider&apos;s &amp;console</source>
        <translation>在服务商的控制台打开(&amp;C)</translation>
    </message>
    <message>
        <source>Copy certificate &amp;ID</source>
        <translation>复制证书 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Change &amp;tags…</source>
        <translation>更改标签(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>ui::OrderWording</name>
    <message>
        <source>sorted, ascending</source>
        <translation>已排序，升序</translation>
    </message>
    <message>
        <source>sorted, descending</source>
        <translation>已排序，降序</translation>
    </message>
    <message>
        <source>sort key %1, ascending</source>
        <extracomment>%1 is 2 or more: rows that are alike by what counts more are sorted by this</extracomment>
        <translation>第 %1 排序键，升序</translation>
    </message>
    <message>
        <source>sort key %1, descending</source>
        <translation>第 %1 排序键，降序</translation>
    </message>
    <message>
        <source>Click to sort; Shift+click to sort by one more column.</source>
        <translation>单击排序；按住 Shift 单击可再按一列排序。</translation>
    </message>
</context>
<context>
    <name>ui::OrderedPage</name>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>New certificate:</source>
        <translation>新证书：</translation>
    </message>
    <message>
        <source>Order:</source>
        <translation>订单：</translation>
    </message>
    <message>
        <source>Sum of the order:</source>
        <translation>订单金额：</translation>
    </message>
    <message>
        <source>Benefit package:</source>
        <translation>权益包：</translation>
    </message>
</context>
<context>
    <name>ui::OrganisationsDialog</name>
    <message>
        <source>Organisations and administrators</source>
        <translation>组织和管理人</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Open the console</source>
        <translation>打开控制台(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Administrators of the organisation</source>
        <translation>该组织的管理人</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理人</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>正在询问服务商…</translation>
    </message>
    <message>
        <source>The account has no saved organisation.</source>
        <translation>该账号没有保存的组织。</translation>
    </message>
    <message>
        <source>The administrators could not be read.</source>
        <translation>无法读取管理人。</translation>
    </message>
    <message>
        <source>This organisation has no administrator.</source>
        <translation>该组织没有管理人。</translation>
    </message>
    <message numerus="yes">
        <source>%n administrators</source>
        <translation>
            <numerusform>%n 个管理人</numerusform>
        </translation>
    </message>
    <message>
        <source>New ones come with the data of an order. In the provider&apos;s console they are also added, changed, submitted for review and deleted.</source>
        <translation>新的组织和管理人随订单资料一起提交。也可以在服务商的控制台中添加、修改、提交审核和删除。</translation>
    </message>
    <message>
        <source>New ones come with the data of an order. In the provider&apos;s console they are also added and changed.</source>
        <translation>新的组织和管理人随订单资料一起提交。也可以在服务商的控制台中添加和修改。</translation>
    </message>
</context>
<context>
    <name>ui::PackagesDialog</name>
    <message>
        <source>Benefit packages</source>
        <translation>权益包</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>权益包</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Points left</source>
        <translation>剩余点数</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>正在询问服务商…</translation>
    </message>
    <message>
        <source>The account has no benefit packages. They are bought in the provider&apos;s console.</source>
        <translation>该账号没有权益包。可在服务商的控制台购买。</translation>
    </message>
    <message numerus="yes">
        <source>%n points can be used.</source>
        <translation>
            <numerusform>可用 %n 点。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PasswordForm</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password, once more</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>For &amp;Windows Server 2012 or Java 8 (older, weaker encryption)</source>
        <translation>用于 Windows Server 2012 或 Java 8（较旧、较弱的加密）(&amp;W)</translation>
    </message>
    <message>
        <source>The password stays on the clipboard for 10 seconds.</source>
        <translation>密码会在剪贴板上保留 10 秒。</translation>
    </message>
    <message>
        <source>P&amp;assword:</source>
        <translation>密码(&amp;A)：</translation>
    </message>
    <message>
        <source>Once &amp;more:</source>
        <translation>再次输入(&amp;M)：</translation>
    </message>
    <message>
        <source>✓ Keep this password: CertDesk doesn&apos;t, and shows it only now.</source>
        <translation>✓ 请保管好此密码：CertDesk 不会保存，且只在此时显示。</translation>
    </message>
    <message>
        <source>✓ The passwords match.</source>
        <translation>✓ 两次密码一致。</translation>
    </message>
</context>
<context>
    <name>ui::PeriodPage</name>
    <message>
        <source>How to renew</source>
        <translation>续期方式</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>The provider fixes the period of free certificates: 3 months.</source>
        <translation>免费证书的期限由服务商固定：3 个月。</translation>
    </message>
    <message>
        <source>1 year. A single certificate may run for less, as the rules of the certificate authorities demand; its dates are known once it is issued.</source>
        <translation>1 年。按照证书颁发机构的规定，单张证书的有效期可能更短；日期在颁发后才能确定。</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source> year(s)</source>
        <translation> 年</translation>
    </message>
    <message>
        <source>Benefit package</source>
        <translation>权益包</translation>
    </message>
</context>
<context>
    <name>ui::PermissionWording</name>
    <message>
        <source>List the certificates</source>
        <translation>列出证书</translation>
    </message>
    <message>
        <source>See where an order stands</source>
        <translation>查看订单的进展</translation>
    </message>
    <message>
        <source>Choose the organisation of an order</source>
        <translation>为订单选择组织</translation>
    </message>
    <message>
        <source>Choose the contact of an order</source>
        <translation>为订单选择联系人</translation>
    </message>
    <message>
        <source>Have a domain checked now</source>
        <translation>立即检查域名</translation>
    </message>
    <message>
        <source>Download an issued certificate</source>
        <translation>下载已颁发的证书</translation>
    </message>
    <message>
        <source>Read the operation log</source>
        <translation>读取操作日志</translation>
    </message>
    <message>
        <source>See which cloud resources use it</source>
        <translation>查看哪些云资源在使用它</translation>
    </message>
    <message>
        <source>Look for cloud resources that use it</source>
        <translation>查找使用它的云资源</translation>
    </message>
    <message>
        <source>See whether an order is paid</source>
        <translation>查看订单是否已付款</translation>
    </message>
    <message>
        <source>Pay an order</source>
        <translation>支付订单</translation>
    </message>
    <message>
        <source>List the DNS zones at DNSPod</source>
        <translation>列出 DNSPod 的 DNS 区域</translation>
    </message>
    <message>
        <source>See the records of a DNS zone</source>
        <translation>查看 DNS 区域的记录</translation>
    </message>
    <message>
        <source>Add a DNS record</source>
        <translation>添加 DNS 记录</translation>
    </message>
    <message>
        <source>Replace a DNS record</source>
        <translation>替换 DNS 记录</translation>
    </message>
    <message>
        <source>Take an added DNS record away</source>
        <translation>删除已添加的 DNS 记录</translation>
    </message>
    <message>
        <source>Buy a certificate</source>
        <translation>购买证书</translation>
    </message>
    <message>
        <source>Apply for a free certificate</source>
        <translation>申请免费证书</translation>
    </message>
    <message>
        <source>Reissue a certificate for another key</source>
        <translation>为其他密钥重颁发证书</translation>
    </message>
    <message>
        <source>Submit the data of an order</source>
        <translation>提交订单资料</translation>
    </message>
    <message>
        <source>Send an order to the review</source>
        <translation>将订单提交审核</translation>
    </message>
    <message>
        <source>Upload a confirmation letter</source>
        <translation>上传确认函</translation>
    </message>
    <message>
        <source>Upload a letter for a revocation</source>
        <translation>上传吊销函</translation>
    </message>
    <message>
        <source>Change an alias</source>
        <translation>修改备注名</translation>
    </message>
    <message>
        <source>Move to another project</source>
        <translation>移到其他项目</translation>
    </message>
    <message>
        <source>Ignore the provider&apos;s notices</source>
        <translation>忽略服务商的通知</translation>
    </message>
    <message>
        <source>Submit a rejected order again</source>
        <translation>重新提交被拒绝的订单</translation>
    </message>
    <message>
        <source>Cancel a review</source>
        <translation>取消审核</translation>
    </message>
    <message>
        <source>Cancel an order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Revoke a certificate</source>
        <translation>吊销证书</translation>
    </message>
    <message>
        <source>Delete a certificate</source>
        <translation>删除证书</translation>
    </message>
    <message>
        <source>Upload a certificate from elsewhere</source>
        <translation>上传来自别处的证书</translation>
    </message>
    <message>
        <source>Replace a certificate on cloud resources</source>
        <translation>替换云资源上的证书</translation>
    </message>
    <message>
        <source>See the updates of cloud resources</source>
        <translation>查看云资源的更新</translation>
    </message>
    <message>
        <source>See how far an update is</source>
        <translation>查看更新的进度</translation>
    </message>
    <message>
        <source>Try what failed in an update again</source>
        <translation>重试更新中失败的项目</translation>
    </message>
    <message>
        <source>Take an update back</source>
        <translation>回滚更新</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Not allowed: it needs finance rights</source>
        <translation>不允许：需要财务权限</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>Can&apos;t be tried without doing it</source>
        <translation>不实际执行就无法测试</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>List the benefit packages</source>
        <translation>列出权益包</translation>
    </message>
    <message>
        <source>List the CSRs at the provider</source>
        <translation>列出服务商处的 CSR</translation>
    </message>
    <message>
        <source>Copy a CSR from the provider</source>
        <translation>从服务商复制 CSR</translation>
    </message>
    <message>
        <source>Delete CSRs at the provider</source>
        <translation>删除服务商处的 CSR</translation>
    </message>
    <message>
        <source>Renew with benefit points</source>
        <translation>用权益点数续费</translation>
    </message>
</context>
<context>
    <name>ui::PermissionsDialog</name>
    <message>
        <source>Permissions of %1</source>
        <extracomment>Title of a window: %1 is an account&apos;s name</extracomment>
        <translation>%1 的权限</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>What the key may do</source>
        <translation>密钥的权限</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>May the key do it?</source>
        <translation>密钥是否有权？</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Copy the &amp;whole policy</source>
        <translation>复制完整策略(&amp;W)</translation>
    </message>
    <message>
        <source>Copy what is &amp;missing</source>
        <translation>复制缺少的权限(&amp;M)</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>再次检查(&amp;A)</translation>
    </message>
    <message>
        <source>Asking the provider with calls that change nothing…</source>
        <translation>正在用不产生任何改动的调用询问服务商…</translation>
    </message>
    <message numerus="yes">
        <source>The key may do everything that could be tried. %n more can&apos;t be tried without doing it.</source>
        <translation>
            <numerusform>凡是能测试的操作，此密钥都有权执行。另有 %n 项不实际执行就无法测试。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key lacks permissions. Copy what is missing and paste it as a policy in the provider&apos;s access management. %n more can&apos;t be tried without doing it.</source>
        <translation>
            <numerusform>此密钥缺少权限。请复制缺少的权限，并作为策略粘贴到服务商的访问管理中。另有 %n 项不实际执行就无法测试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>ui::ProblemBox</name>
    <message>
        <source>Copy &amp;Request Number</source>
        <translation>复制 RequestId(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ui::ProblemWording</name>
    <message>
        <source>The provider says: “%1”</source>
        <extracomment>%1 is a text from the provider</extracomment>
        <translation>服务商说明：“%1”</translation>
    </message>
    <message>
        <source>It is the certificate %1.</source>
        <extracomment>%1 is a certificate&apos;s number</extracomment>
        <translation>它就是证书 %1。</translation>
    </message>
    <message>
        <source>Trying again makes a new key.</source>
        <translation>重试会生成新的密钥。</translation>
    </message>
    <message>
        <source>You see the list as it was %1.</source>
        <extracomment>%1 is such as &quot;2 h ago&quot;</extracomment>
        <translation>您看到的是%1的列表。</translation>
    </message>
    <message>
        <source>Of %1 nothing is shown.</source>
        <extracomment>%1 is an account&apos;s name</extracomment>
        <translation>“%1”没有可显示的内容。</translation>
    </message>
    <message>
        <source>You see %1 as it was %2.</source>
        <extracomment>%1 is an account&apos;s name, %2 such as &quot;2 h ago&quot;</extracomment>
        <translation>您看到的“%1”是%2的内容。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an account&apos;s name, %2 a sentence about what went wrong with it</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::ProductWording</name>
    <message>
        <source>single</source>
        <translation>单域名</translation>
    </message>
    <message>
        <source>multi-domain</source>
        <translation>多域名</translation>
    </message>
    <message>
        <source>wildcard</source>
        <translation>通配符</translation>
    </message>
    <message>
        <source>multi-wildcard</source>
        <translation>多域名通配符</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>已上传</translation>
    </message>
    <message>
        <source>%1 %2 free, %3</source>
        <extracomment>%1 is a brand, %2 is DV, OV or EV, %3 is &quot;single&quot;, &quot;wildcard&quot;, …</extracomment>
        <translation>%1 %2 免费，%3</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2，%3</translation>
    </message>
    <message>
        <source>Unknown product (%1)</source>
        <translation>未知产品（%1）</translation>
    </message>
    <message>
        <source>Unknown product</source>
        <translation>未知产品</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购买</translation>
    </message>
</context>
<context>
    <name>ui::ProfileWording</name>
    <message>
        <source>Not submitted for review</source>
        <translation>未提交审核</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>In review by the CA</source>
        <translation>CA 审核中</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Approved, ends soon</source>
        <translation>已通过，即将到期</translation>
    </message>
    <message>
        <source>Approval expired</source>
        <translation>审核已过期</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Benefit points: %1 of %2 are left</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>ui::ProgressWording</name>
    <message>
        <source>You can close this window: CertDesk goes on, also after a restart.</source>
        <translation>您可以关闭此窗口：CertDesk 会继续处理，重启后也是如此。</translation>
    </message>
    <message>
        <source>You can close this window: it waits here until you come back.</source>
        <translation>您可以关闭此窗口：它会等您回来。</translation>
    </message>
    <message>
        <source>This usually takes 10 minutes to 24 hours.</source>
        <translation>这通常需要 10 分钟到 24 小时。</translation>
    </message>
    <message>
        <source>The reviewer may phone your organisation and writes an e-mail to confirm the domain: please answer both.</source>
        <translation>审核人员可能会致电贵组织，并发送电子邮件以确认域名：请都予以答复。</translation>
    </message>
    <message>
        <source>OV certificates usually take 3 to 5 business days.</source>
        <translation>OV 证书通常需要 3 至 5 个工作日。</translation>
    </message>
    <message>
        <source>EV certificates usually take 5 to 7 business days.</source>
        <translation>EV 证书通常需要 5 至 7 个工作日。</translation>
    </message>
    <message>
        <source>Nothing is ordered yet</source>
        <translation>尚未下单</translation>
    </message>
    <message>
        <source>The key and the check of this renewal are not finished.</source>
        <translation>此次续期的密钥和检查尚未完成。</translation>
    </message>
    <message>
        <source>Everything is ready. The order waits for you.</source>
        <translation>一切就绪，等待您下单。</translation>
    </message>
    <message>
        <source>This renewal was given up</source>
        <translation>此次续期已放弃</translation>
    </message>
    <message>
        <source>Nothing was bought. A key that was made for it stays in the keychain. You can start again.</source>
        <translation>没有购买任何东西。为它生成的密钥仍保存在系统钥匙串中。您可以重新开始。</translation>
    </message>
    <message>
        <source>The application is on its way</source>
        <translation>申请正在发送</translation>
    </message>
    <message>
        <source>The provider is asked for the free certificate.</source>
        <translation>正在向服务商申请免费证书。</translation>
    </message>
    <message>
        <source>The order is on its way</source>
        <translation>订单正在发送</translation>
    </message>
    <message>
        <source>It is sent once and never repeated.</source>
        <translation>订单只发送一次，绝不重复。</translation>
    </message>
    <message>
        <source>We are finding out whether this was bought</source>
        <translation>正在查明是否已经购买</translation>
    </message>
    <message>
        <source>The provider&apos;s answer was lost. CertDesk looks through the account&apos;s orders and certificates. Nothing will be bought again.</source>
        <translation>服务商的应答丢失了。CertDesk 正在查看账号的订单和证书。不会再次购买。</translation>
    </message>
    <message>
        <source>The payment is on its way</source>
        <translation>付款正在发送</translation>
    </message>
    <message>
        <source>We are finding out whether this was paid</source>
        <translation>正在查明是否已经付款</translation>
    </message>
    <message>
        <source>The provider&apos;s answer was lost. CertDesk looks at the order. Nothing will be paid again.</source>
        <translation>服务商的应答丢失了。CertDesk 正在查看该订单。不会再次付款。</translation>
    </message>
    <message>
        <source>The order waits for payment</source>
        <translation>订单等待付款</translation>
    </message>
    <message>
        <source>Pay it here from the account&apos;s balance, or in the console with any means that it offers.</source>
        <translation>请在这里用账号余额支付，或在控制台用其提供的任意方式支付。</translation>
    </message>
    <message>
        <source>Buy the renewal in the console</source>
        <translation>请在控制台购买续期</translation>
    </message>
    <message>
        <source>1. Copy the CSR and open the console.
2. Choose Quick Renewal for this certificate there, and “paste CSR”.
3. Paste the CSR, buy, and come back: CertDesk notices the new certificate by itself and goes on.</source>
        <translation>1. 复制 CSR 并打开控制台。
2. 在那里为此证书选择“快速续费”，并选择“粘贴 CSR”。
3. 粘贴 CSR、完成购买后回到这里：CertDesk 会自动发现新证书并继续。</translation>
    </message>
    <message>
        <source>Ordered: the data is being sent</source>
        <translation>已下单：正在提交资料</translation>
    </message>
    <message>
        <source>The new certificate has its number. CertDesk sends the CSR, the organisation and the contact.</source>
        <translation>新证书已有编号。CertDesk 正在提交 CSR、组织和联系人。</translation>
    </message>
    <message>
        <source>Ordered: the data is with the provider</source>
        <translation>已下单：资料已提交给服务商</translation>
    </message>
    <message>
        <source>CertDesk asks what is to be done next.</source>
        <translation>CertDesk 正在询问下一步需要做什么。</translation>
    </message>
    <message>
        <source>The confirmation letter is missing</source>
        <translation>缺少确认函</translation>
    </message>
    <message>
        <source>The provider wants a letter with your organisation&apos;s seal. The next window takes you through it.</source>
        <translation>服务商需要一份加盖贵组织公章的确认函。下一个窗口会引导您完成。</translation>
    </message>
    <message>
        <source>Prove that the domain is yours</source>
        <translation>证明域名归您所有</translation>
    </message>
    <message>
        <source>Publish the record that the provider asks for. The next window shows it and checks whether it can be seen. %1</source>
        <translation>请发布服务商要求的记录。下一个窗口会显示该记录并检查它是否可见。%1</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>The certificate authority is checking. %1</source>
        <translation>证书颁发机构正在审核。%1</translation>
    </message>
    <message>
        <source>Issued: the certificate is being fetched</source>
        <translation>已颁发：正在取回证书</translation>
    </message>
    <message>
        <source>CertDesk downloads it and checks it against its key.</source>
        <translation>CertDesk 正在下载证书并与密钥核对。</translation>
    </message>
    <message>
        <source>The new certificate is ready</source>
        <translation>新证书已就绪</translation>
    </message>
    <message>
        <source>It is issued and was checked against its key. It has to be installed on your server; until then the old one stays in use.</source>
        <translation>证书已颁发，并已与密钥核对。需要把它安装到您的服务器上；在此之前继续使用旧证书。</translation>
    </message>
    <message>
        <source>You can close this window: the files can be saved at any time.</source>
        <translation>您可以关闭此窗口：文件可以随时保存。</translation>
    </message>
    <message>
        <source>The provider refused the order</source>
        <translation>服务商拒绝了订单</translation>
    </message>
    <message>
        <source>Its reason is below. The data can be corrected and sent again in the console; an order that is paid and not issued can be refunded there.</source>
        <translation>原因如下。可以在控制台更正资料后重新提交；已付款但未颁发的订单可以在那里退款。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Pay Now…</source>
        <translation>立即付款(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Upload the Confirmation Letter…</source>
        <translation>上传确认函(&amp;U)…</translation>
    </message>
    <message>
        <source>Show the &amp;DNS Record…</source>
        <translation>显示 DNS 记录(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Open the Console</source>
        <translation>打开控制台(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy the CSR</source>
        <translation>复制 CSR(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save for My Server…</source>
        <translation>保存到我的服务器(&amp;S)…</translation>
    </message>
    <message>
        <source>Check &amp;Again</source>
        <translation>再次检查(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Give Up…</source>
        <translation>放弃(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Start Again</source>
        <translation>重新开始(&amp;S)</translation>
    </message>
    <message>
        <source>Making the %1 key</source>
        <extracomment>%1 is a kind of key such as &quot;ECC P-256&quot;</extracomment>
        <translation>正在生成 %1 密钥</translation>
    </message>
    <message>
        <source>Proving that it is in the keychain</source>
        <translation>正在确认密钥已存入系统钥匙串</translation>
    </message>
    <message>
        <source>Checking that the certificate isn&apos;t renewed already</source>
        <translation>正在检查证书是否已经续期</translation>
    </message>
    <message>
        <source>Looking once more before the order</source>
        <translation>下单前再次确认</translation>
    </message>
    <message>
        <source>CertDesk proves the key again and looks whether the certificate was renewed in the meantime.</source>
        <translation>CertDesk 会再次确认密钥，并查看证书在此期间是否已经续期。</translation>
    </message>
    <message>
        <source>&amp;Buy Again…</source>
        <translation>再次购买(&amp;B)…</translation>
    </message>
    <message numerus="yes">
        <source>Looked %n time(s) and found no purchase; last on %1.</source>
        <extracomment>%1 is a date and time; %n counts looks</extracomment>
        <translation>
            <numerusform>已查找 %n 次，没有找到购买记录；最近一次在 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the Check</source>
        <translation>返回检查</translation>
    </message>
    <message>
        <source>Looking whether there is one for this name already</source>
        <translation>正在查看此域名是否已有证书</translation>
    </message>
    <message>
        <source>Noting the CSR</source>
        <translation>正在记录 CSR</translation>
    </message>
    <message>
        <source>&amp;Correct the Data…</source>
        <translation>更正资料(&amp;C)…</translation>
    </message>
    <message>
        <source>The provider did not accept the data</source>
        <translation>服务商没有接受这些资料</translation>
    </message>
    <message>
        <source>What it says is below. Nothing that you typed is lost: correct it, and it is sent again. The order waits.</source>
        <translation>服务商的说明见下方。您输入的内容没有丢失：更正后会再次提交。订单会保留。</translation>
    </message>
    <message>
        <source>Looking for the key of this certificate</source>
        <translation>正在查找此证书的密钥</translation>
    </message>
    <message>
        <source>Noting what was chosen</source>
        <translation>正在记录所选内容</translation>
    </message>
</context>
<context>
    <name>ui::ProofNewsWording</name>
    <message>
        <source>The DNS record for %1 is visible everywhere.</source>
        <extracomment>%1 is a domain name</extracomment>
        <translation>%1 的 DNS 记录已在各处可见。</translation>
    </message>
    <message>
        <source>Nothing to do: the provider checks it next.</source>
        <translation>无需操作：接下来由服务商检查。</translation>
    </message>
    <message>
        <source>The domain %1 is proved.</source>
        <extracomment>%1 is a domain name</extracomment>
        <translation>域名 %1 已通过验证。</translation>
    </message>
    <message>
        <source>The certificate follows within about 15 minutes.</source>
        <translation>证书将在约 15 分钟内签发。</translation>
    </message>
    <message>
        <source>The certificate for %1 is issued.</source>
        <extracomment>%1 is a domain name</extracomment>
        <translation>%1 的证书已签发。</translation>
    </message>
    <message>
        <source>The next step is the file for your server.</source>
        <translation>下一步是获取用于您服务器的文件。</translation>
    </message>
    <message>
        <source>The provider has closed the order for %1.</source>
        <extracomment>%1 is a domain name</extracomment>
        <translation>服务商已关闭 %1 的订单。</translation>
    </message>
    <message>
        <source>Nothing has to be published any more.</source>
        <translation>不再需要发布任何内容。</translation>
    </message>
    <message>
        <source>The provider says: %1</source>
        <translation>服务商说明：%1</translation>
    </message>
</context>
<context>
    <name>ui::ProxyForm</name>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>代理的主机</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>代理的端口</translation>
    </message>
    <message>
        <source>User name for the proxy</source>
        <translation>代理的用户名</translation>
    </message>
    <message>
        <source>Only if the proxy asks for one</source>
        <translation>仅在代理要求时填写</translation>
    </message>
    <message>
        <source>Password for the proxy</source>
        <translation>代理的密码</translation>
    </message>
    <message>
        <source>As it is in the keychain</source>
        <translation>与钥匙串中相同</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>代理(&amp;X)：</translation>
    </message>
    <message>
        <source>&amp;Host and port:</source>
        <translation>主机和端口(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>用户名(&amp;U)：</translation>
    </message>
    <message>
        <source>P&amp;assword:</source>
        <translation>密码(&amp;A)：</translation>
    </message>
</context>
<context>
    <name>ui::QuickRenewalDialog</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pay this order from the balance of the account “%1”? Its sum is not known.</source>
        <extracomment>%1 is a sum such as &quot;USD 12.00&quot;, %2 an order number, %3 the account&apos;s name</extracomment>
        <translation>要用账号“%1”的余额支付此订单吗？金额未知。</translation>
    </message>
    <message>
        <source>Pay %1 for order %2 from the balance of the account “%3”?</source>
        <translation>要用账号“%3”的余额为订单 %2 支付 %1 吗？</translation>
    </message>
    <message>
        <source>&amp;Pay</source>
        <translation>付款(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Give Up</source>
        <translation>放弃(&amp;G)</translation>
    </message>
</context>
<context>
    <name>ui::QuickRenewalViewModel</name>
    <message>
        <source>Paste or open the CSR.</source>
        <translation>请粘贴或打开 CSR。</translation>
    </message>
    <message>
        <source>Choose how to renew.</source>
        <translation>请选择续期方式。</translation>
    </message>
    <message>
        <source>The preparation isn&apos;t finished.</source>
        <translation>准备工作尚未完成。</translation>
    </message>
    <message>
        <source>Tick the confirmation first.</source>
        <translation>请先勾选确认。</translation>
    </message>
    <message>
        <source>What you entered is kept until you quit CertDesk.</source>
        <translation>您填写的内容会保留到退出 CertDesk 为止。</translation>
    </message>
</context>
<context>
    <name>ui::RecordCard</name>
    <message>
        <source>The provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>The provider was not asked yet.</source>
        <translation>尚未询问服务商。</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>%1 is a kind of proof such as &quot;TXT record&quot;, %2 a domain</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>It has to answer over http or https with exactly this content, without a redirect.</source>
        <translation>必须能通过 http 或 https 访问，返回完全一致的内容，且没有重定向。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机记录</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>完整名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>记录值</translation>
    </message>
    <message>
        <source>Public DNS</source>
        <translation>公共 DNS</translation>
    </message>
    <message>
        <source>DNS was not asked yet.</source>
        <translation>尚未查询 DNS。</translation>
    </message>
    <message>
        <source>&amp;Save file…</source>
        <translation>保存文件(&amp;S)…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1 is the name of a field, such as &quot;Host&quot;</extracomment>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>In the zone %1. Most forms want this and add .%1 themselves.</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>在区域 %1 中。大多数表单只需填写此项，并会自动加上 .%1。</translation>
    </message>
    <message>
        <source>Add it &amp;for me…</source>
        <translation>替我添加(&amp;F)…</translation>
    </message>
    <message>
        <source>For domains whose DNS is at DNSPod in this account</source>
        <translation>适用于 DNS 在此账号的 DNSPod 中的域名</translation>
    </message>
    <message>
        <source>No file proves a wildcard. Choose the proof by DNS in the console.</source>
        <translation>文件无法验证通配符域名。请在控制台选择 DNS 验证。</translation>
    </message>
    <message>
        <source>The web site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>The web site was not asked yet.</source>
        <translation>尚未访问网站。</translation>
    </message>
</context>
<context>
    <name>ui::RecoveryCodeDialog</name>
    <message>
        <source>Save the sheet</source>
        <translation>保存恢复码页</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>&amp;Show the code</source>
        <translation>显示恢复码(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Use this code</source>
        <translation>使用此恢复码(&amp;U)</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>New keys are also kept sealed in this profile&apos;s folder until their certificates are installed. If the keychain is ever lost, this code opens them. Print it and keep it where you keep contracts.</source>
        <translation>新的密钥还会密封保存在此配置的文件夹中，直到其证书安装完成。万一钥匙串丢失，可用此恢复码打开它们。请打印并与合同放在一起保管。</translation>
    </message>
    <message>
        <source>The recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>A recovery code that was printed</source>
        <translation>已打印的恢复码</translation>
    </message>
    <message>
        <source>The keychain was lost or replaced? Enter the printed code, and this session&apos;s keychain takes over.</source>
        <translation>钥匙串丢失或被更换了？请输入打印的恢复码，由当前会话的钥匙串接替。</translation>
    </message>
    <message>
        <source>The sheet is saved: %1</source>
        <extracomment>%1 is a file&apos;s path</extracomment>
        <translation>页面已保存：%1</translation>
    </message>
    <message>
        <source>Print it, then delete the file.</source>
        <translation>请打印，然后删除该文件。</translation>
    </message>
    <message>
        <source>This session&apos;s keychain holds the profile&apos;s key now.</source>
        <translation>当前会话的钥匙串现在保存着此配置的密钥。</translation>
    </message>
    <message>
        <source>Keys that it lacks come back from their sealed copies. Connect the account again if its SecretKey is missing.</source>
        <translation>其中缺少的密钥会从密封副本恢复。如果缺少账号的 SecretKey，请重新连接该账号。</translation>
    </message>
    <message>
        <source>Sa&amp;ve a sheet to print…</source>
        <translation>保存供打印的页面(&amp;V)…</translation>
    </message>
    <message>
        <source>CertDesk recovery code</source>
        <translation>CertDesk 恢复码</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>The sheet was handed to the printer.</source>
        <translation>该页已交给打印机。</translation>
    </message>
    <message>
        <source>Check that it can be read, and keep it where you keep contracts.</source>
        <translation>请确认打印内容清晰可读，并与合同存放在一起。</translation>
    </message>
</context>
<context>
    <name>ui::RecoverySheet</name>
    <message>
        <source>CertDesk recovery code</source>
        <translation>CertDesk 恢复码</translation>
    </message>
    <message>
        <source>For the profile %1, as of %2.</source>
        <extracomment>%1 is a folder, %2 a date</extracomment>
        <translation>用于配置 %1，日期 %2。</translation>
    </message>
    <message>
        <source>If this computer&apos;s keychain is lost, this code opens the sealed keys in the profile&apos;s folder: choose Recovery code in CertDesk&apos;s File menu and enter it. The folder is needed too; keep a copy of it.</source>
        <translation>如果本机的钥匙串丢失，此恢复码可以打开配置文件夹中密封的密钥：请在 CertDesk 的“文件”菜单中选择“恢复码”并输入。该文件夹也是必需的，请保留一份副本。</translation>
    </message>
    <message>
        <source>Whoever has this code and the folder has the keys. Keep the sheet where you keep contracts, and delete the file once it is printed.</source>
        <translation>持有此恢复码和该文件夹的人即可取得密钥。请把打印件与合同放在一起保管，打印后删除文件。</translation>
    </message>
</context>
<context>
    <name>ui::RefusalWording</name>
    <message>
        <source>The provider does not offer a renewal yet.</source>
        <translation>服务商暂不提供续期。</translation>
    </message>
    <message>
        <source>Renewal opens 30 days before expiry, on %1 (%2).</source>
        <extracomment>%1 is a date, %2 is such as &quot;84 days left&quot;</extracomment>
        <translation>到期前 30 天开放续期，即 %1（%2）。</translation>
    </message>
    <message>
        <source>The certificate is renewed already.</source>
        <translation>证书已经续期。</translation>
    </message>
    <message>
        <source>The certificate is renewed already, by %1.</source>
        <translation>证书已由 %1 续期。</translation>
    </message>
    <message>
        <source>The certificate is not issued.</source>
        <translation>证书未签发。</translation>
    </message>
    <message>
        <source>The certificate has expired: it can only be bought anew.</source>
        <translation>证书已过期：只能重新购买。</translation>
    </message>
    <message>
        <source>The certificate was bought elsewhere and uploaded: its own seller does this, not this provider.</source>
        <translation>证书是在别处购买后上传的：这要由原销售方办理，不由此服务商办理。</translation>
    </message>
    <message>
        <source>The reviewer does not wait for a letter.</source>
        <translation>审核人员没有在等待函件。</translation>
    </message>
    <message>
        <source>A DV certificate needs no letter.</source>
        <translation>DV 证书不需要确认函。</translation>
    </message>
    <message>
        <source>There is no domain to prove at the moment.</source>
        <translation>目前没有需要验证的域名。</translation>
    </message>
    <message>
        <source>There is nothing to save: the certificate can&apos;t be downloaded.</source>
        <translation>没有可保存的内容：证书无法下载。</translation>
    </message>
    <message>
        <source>The certificate is revoked or about to be.</source>
        <translation>证书已吊销或即将吊销。</translation>
    </message>
    <message>
        <source>The order&apos;s data is submitted already.</source>
        <translation>订单资料已提交。</translation>
    </message>
    <message>
        <source>No notices are sent yet: they begin 30 days before expiry.</source>
        <translation>还没有发送通知：通知从到期前 30 天开始。</translation>
    </message>
    <message>
        <source>The notices are ignored already.</source>
        <translation>通知已被忽略。</translation>
    </message>
    <message>
        <source>The notices are not ignored.</source>
        <translation>通知没有被忽略。</translation>
    </message>
    <message>
        <source>Not possible in the last 30 days before expiry.</source>
        <translation>到期前最后 30 天内不可操作。</translation>
    </message>
    <message>
        <source>The order is neither rejected nor cancelled.</source>
        <translation>订单既未被驳回也未取消。</translation>
    </message>
    <message>
        <source>The order is not being reviewed.</source>
        <translation>订单不在审核中。</translation>
    </message>
    <message>
        <source>The reviewers of this brand can&apos;t be reminded.</source>
        <translation>此品牌不支持催审。</translation>
    </message>
    <message>
        <source>There is no order that waits for its data.</source>
        <translation>没有等待提交资料的订单。</translation>
    </message>
    <message>
        <source>Only an order that was paid, is not issued and is cancelled can be refunded.</source>
        <translation>只有已付款、未签发且已取消的订单可以退款。</translation>
    </message>
    <message>
        <source>Only SecureSite certificates come with a seal.</source>
        <translation>只有 SecureSite 证书附带签章。</translation>
    </message>
    <message>
        <source>It is issued and valid: it can be deleted once it has expired or is revoked.</source>
        <translation>证书已签发且有效：过期或吊销后才能删除。</translation>
    </message>
    <message>
        <source>The order is under way: cancel it before you delete it.</source>
        <translation>订单正在进行：请先取消再删除。</translation>
    </message>
    <message>
        <source>This version of CertDesk does not know the certificate&apos;s status.</source>
        <translation>此版本的 CertDesk 不认识该证书的状态。</translation>
    </message>
</context>
<context>
    <name>ui::RejectedPage</name>
    <message>
        <source>The provider gives no reason. Its support knows it.</source>
        <translation>服务商未说明原因，请咨询其支持人员。</translation>
    </message>
    <message>
        <source>&amp;Open the console</source>
        <translation>打开控制台(&amp;O)</translation>
    </message>
    <message>
        <source>I have submitted it &amp;again</source>
        <translation>我已重新提交(&amp;A)</translation>
    </message>
    <message>
        <source>The request was rejected. The provider says:</source>
        <translation>申请被驳回。服务商说明：</translation>
    </message>
    <message>
        <source>How it goes on:</source>
        <translation>后续步骤：</translation>
    </message>
    <message>
        <source>Open the certificate in the provider&apos;s console and correct the data that the reviewer names. CertDesk has no form for that. A frequent reason is a company phone number that is missing or wrong.</source>
        <translation>请在服务商控制台中打开该证书，更正审核人员指出的资料。CertDesk 没有相应的表单。常见原因是公司电话缺失或有误。</translation>
    </message>
    <message>
        <source>If the console says that a review still runs, cancel that review there first and wait until it is cancelled.</source>
        <translation>如果控制台显示审核仍在进行，请先在其中取消审核，并等待取消完成。</translation>
    </message>
    <message>
        <source>Leave the CSR as it is: its private key is the one that you have. Then submit the request again. It is the same order; nothing is paid a second time.</source>
        <translation>请保持 CSR 不变：您持有的就是它的私钥。然后重新提交申请。订单不变，不会再次付费。</translation>
    </message>
    <message>
        <source>Come back here. When the provider asks for the letter again, this window leads on to it; the old letter won&apos;t do where it shows the old data.</source>
        <translation>然后回到此处。当服务商再次要求提供函件时，此窗口会引导您继续；如果旧函件显示的是旧资料，则不能再用。</translation>
    </message>
</context>
<context>
    <name>ui::RemoveRecordsDialog</name>
    <message>
        <source>Remove DNS records</source>
        <translation>删除 DNS 记录</translation>
    </message>
    <message>
        <source>Records that CertDesk added</source>
        <translation>CertDesk 添加的记录</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>None of the records that CertDesk added is left.</source>
        <translation>CertDesk 添加的记录已全部删除。</translation>
    </message>
    <message>
        <source>CertDesk added this for the proof. It is not needed any more; other records stay as they are.</source>
        <translation>这是 CertDesk 为验证而添加的，已不再需要；其他记录保持不变。</translation>
    </message>
</context>
<context>
    <name>ui::RemoveRecordsViewModel</name>
    <message>
        <source>⚠ %1 was not removed. %2 %3</source>
        <extracomment>%1 is a DNS name, %2 and %3 are sentences</extracomment>
        <translation>⚠ %1 未删除。%2 %3</translation>
    </message>
    <message>
        <source>✓ %1 is removed.</source>
        <extracomment>%1 is a DNS name</extracomment>
        <translation>✓ %1 已删除。</translation>
    </message>
    <message>
        <source>✓ %1 was gone already.</source>
        <extracomment>%1 is a DNS name</extracomment>
        <translation>✓ %1 此前已被删除。</translation>
    </message>
    <message>
        <source>%1 has another content now, so CertDesk leaves it as it is.</source>
        <extracomment>%1 is a DNS name</extracomment>
        <translation>%1 的内容已变化，因此 CertDesk 保持原样。</translation>
    </message>
</context>
<context>
    <name>ui::RenewalContacts</name>
    <message>
        <source>A contact e-mail address is missing. Enter it on the first page.</source>
        <translation>缺少联系人邮箱。请在第一页填写。</translation>
    </message>
    <message>
        <source>The organisation and the contact are still being loaded.</source>
        <translation>组织和联系人仍在加载。</translation>
    </message>
    <message>
        <source>The organisation and the contact couldn&apos;t be loaded. Try again on the first page.</source>
        <translation>无法加载组织和联系人。请在第一页重试。</translation>
    </message>
    <message>
        <source>Choose the organisation on the first page.</source>
        <translation>请在第一页选择组织。</translation>
    </message>
    <message>
        <source>Choose the contact on the first page.</source>
        <translation>请在第一页选择联系人。</translation>
    </message>
    <message>
        <source>Enter a contact e-mail address.</source>
        <translation>请填写联系人邮箱。</translation>
    </message>
    <message>
        <source>Choose the organisation.</source>
        <translation>请选择组织。</translation>
    </message>
    <message>
        <source>Choose the contact.</source>
        <translation>请选择联系人。</translation>
    </message>
    <message>
        <source>The account has no saved organisation. Enter a new one on the first page, or go on in the console.</source>
        <translation>该账号没有已保存的组织。请在第一页输入新组织，或在控制台中继续。</translation>
    </message>
    <message>
        <source>The organisation has no approved administrator. Enter a new one on the first page, have one approved in the console under My Profile, or go on there.</source>
        <translation>该组织没有已通过审核的管理人。请在第一页输入新管理人，或在控制台的“我的资料”中提交审核，也可以在那里继续。</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <extracomment>%1 is the name of an organisation that is not saved at the provider yet
----------
%1 is an administrator who is not saved at the provider yet</extracomment>
        <translation>%1（新）</translation>
    </message>
</context>
<context>
    <name>ui::RenewalPoints</name>
    <message>
        <source>Benefit points can&apos;t pay for this product.</source>
        <translation>此产品不能用权益点数支付。</translation>
    </message>
    <message>
        <source>The provider doesn&apos;t list this certificate as renewable.</source>
        <translation>服务商没有把此证书列为可续费。</translation>
    </message>
    <message>
        <source>The benefit packages couldn&apos;t be loaded: %1 They are asked for again when this page opens.</source>
        <extracomment>%1 is a sentence that says why</extracomment>
        <translation>无法加载权益包：%1 打开此页时会再次查询。</translation>
    </message>
    <message>
        <source>The benefit packages are still being loaded.</source>
        <translation>权益包仍在加载。</translation>
    </message>
    <message>
        <source>Choose a benefit package that can be used.</source>
        <translation>请选择一个可用的权益包。</translation>
    </message>
    <message>
        <source>The account has no benefit package. They are bought in the provider&apos;s console.</source>
        <translation>该账号没有权益包。权益包在服务商的控制台中购买。</translation>
    </message>
    <message>
        <source>No points are left in the benefit packages.</source>
        <translation>权益包已没有剩余点数。</translation>
    </message>
    <message>
        <source>The benefit packages have expired.</source>
        <translation>权益包已过期。</translation>
    </message>
    <message>
        <source>The provider doesn&apos;t let the benefit packages be used.</source>
        <translation>服务商不允许使用这些权益包。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 points left</source>
        <extracomment>%1 is a package&apos;s number, %2 of %3 benefit points are left</extracomment>
        <translation>%1：剩余 %2 / %3 点</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <extracomment>%1 says how many points are left, %2 is a date</extracomment>
        <translation>%1，有效期至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, which had %n point(s) before</source>
        <extracomment>%1 is a package&apos;s number; %n counts benefit points</extracomment>
        <translation>
            <numerusform>%1，之前有 %n 点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The package %1 still has its %n point(s).</source>
        <extracomment>%1 is a package&apos;s number; %n counts benefit points</extracomment>
        <translation>
            <numerusform>权益包“%1”仍有 %n 点。</numerusform>
        </translation>
    </message>
    <message>
        <source>The package %1 had %2 points before and has %3 now.</source>
        <extracomment>%1 is a package&apos;s number, %2 and %3 count benefit points</extracomment>
        <translation>权益包“%1”之前有 %2 点，现在有 %3 点。</translation>
    </message>
    <message>
        <source>Points pay for orders of a saved organisation and administrator only. Choose saved ones on the first page, or another way.</source>
        <translation>权益点数只能用于已保存的组织和管理人的订单。请在第一页选择已保存的，或选择其他方式。</translation>
    </message>
</context>
<context>
    <name>ui::RenewalWording</name>
    <message>
        <source>The renewal is planned. Nothing is bought yet.</source>
        <translation>续期已计划，尚未购买。</translation>
    </message>
    <message>
        <source>Key and CSR are ready. Nothing is bought yet.</source>
        <translation>密钥和 CSR 已就绪，尚未购买。</translation>
    </message>
    <message>
        <source>The order is being sent.</source>
        <translation>正在发送订单。</translation>
    </message>
    <message>
        <source>The answer to the order was lost. CertDesk looks whether it arrived; don&apos;t order again.</source>
        <translation>订单的应答丢失了。CertDesk 正在查明它是否送达；请不要重新下单。</translation>
    </message>
    <message>
        <source>The order is made and waits for payment.</source>
        <translation>订单已生成，等待付款。</translation>
    </message>
    <message>
        <source>The payment is being sent.</source>
        <translation>正在发送付款。</translation>
    </message>
    <message>
        <source>The answer to the payment was lost. CertDesk looks whether it arrived; don&apos;t pay again.</source>
        <translation>付款的应答丢失了。CertDesk 正在查明它是否送达；请不要再次付款。</translation>
    </message>
    <message>
        <source>Buy the renewal in the provider&apos;s console. CertDesk waits for it and goes on.</source>
        <translation>请在服务商的控制台购买续期。CertDesk 会等待并自动继续。</translation>
    </message>
    <message>
        <source>The certificate is bought; its data is submitted next.</source>
        <translation>证书已购买；接下来提交资料。</translation>
    </message>
    <message>
        <source>CSR and data are submitted.</source>
        <translation>CSR 和资料已提交。</translation>
    </message>
    <message>
        <source>The reviewer waits for the confirmation letter.</source>
        <translation>审核人员在等待确认函。</translation>
    </message>
    <message>
        <source>The CA waits for the record that proves the domain.</source>
        <translation>CA 在等待证明域名归属的记录。</translation>
    </message>
    <message>
        <source>The order is being reviewed.</source>
        <translation>订单正在审核。</translation>
    </message>
    <message>
        <source>The new certificate is issued and being fetched.</source>
        <translation>新证书已颁发，正在取回。</translation>
    </message>
    <message>
        <source>The new certificate is here and fits its key.</source>
        <translation>新证书已取回，并与密钥匹配。</translation>
    </message>
    <message>
        <source>The provider rejected the order. Read why and decide.</source>
        <translation>服务商拒绝了订单。请查看原因并作出决定。</translation>
    </message>
    <message>
        <source>The renewal was given up before anything was bought.</source>
        <translation>在购买之前已放弃此次续期。</translation>
    </message>
    <message>
        <source>Its data is prepared. Nothing is sent yet.</source>
        <translation>资料已准备好。尚未发送任何内容。</translation>
    </message>
    <message>
        <source>The application is being sent.</source>
        <translation>正在发送申请。</translation>
    </message>
    <message>
        <source>The answer to the application was lost. CertDesk looks whether it arrived.</source>
        <translation>申请的应答丢失了。CertDesk 正在查明它是否送达。</translation>
    </message>
    <message>
        <source>CertDesk goes on with its data.</source>
        <translation>CertDesk 正在继续处理它的资料。</translation>
    </message>
    <message>
        <source>It was given up before anything was sent.</source>
        <translation>在发送之前已放弃。</translation>
    </message>
    <message>
        <source>A reissue is prepared. Nothing is sent yet.</source>
        <translation>重颁发已准备好。尚未发送任何内容。</translation>
    </message>
    <message>
        <source>The request for a reissue is being sent.</source>
        <translation>正在发送重颁发请求。</translation>
    </message>
    <message>
        <source>The answer to the request for a reissue was lost. CertDesk looks whether it arrived.</source>
        <translation>重颁发请求的应答丢失了。CertDesk 正在查明它是否送达。</translation>
    </message>
    <message>
        <source>The reissue has begun.</source>
        <translation>重颁发已开始。</translation>
    </message>
    <message>
        <source>The reissue was given up.</source>
        <translation>已放弃重颁发。</translation>
    </message>
</context>
<context>
    <name>ui::RequestWording</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Reissue</source>
        <translation>重颁发</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>续费</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Certificate issued</source>
        <translation>证书已签发</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Not submitted yet</source>
        <translation>尚未提交</translation>
    </message>
    <message>
        <source>key in the keychain</source>
        <translation>私钥在钥匙串中</translation>
    </message>
    <message>
        <source>key is where the CSR was made</source>
        <translation>私钥在生成 CSR 的地方</translation>
    </message>
    <message>
        <source>key not on this computer</source>
        <translation>私钥不在本机</translation>
    </message>
    <message>
        <source>not known where the key is</source>
        <translation>不知道私钥在哪里</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is such as &quot;Renewal&quot;, %2 a certificate&apos;s ID</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>%1 is such as &quot;Submitted&quot;, %2 such as &quot;key in the keychain&quot;</extracomment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>Ready; key at the provider</source>
        <translation>就绪；私钥在服务商处</translation>
    </message>
    <message>
        <source>Draft: no CSR made yet</source>
        <translation>草稿：尚未生成 CSR</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
</context>
<context>
    <name>ui::RequestsDialog</name>
    <message>
        <source>CSRs</source>
        <translation>CSR</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by name, key, place, use or state</source>
        <translation>按名称、密钥、位置、用途或状态筛选</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cop&amp;y CSR</source>
        <translation>复制 CSR(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Delete at the provider…</source>
        <translation>在服务商处删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>The CSR is copied.</source>
        <translation>CSR 已复制。</translation>
    </message>
    <message>
        <source>Save the CSR</source>
        <translation>保存 CSR</translation>
    </message>
    <message>
        <source>Certificate signing requests (*.csr)</source>
        <translation>证书签名请求 (*.csr)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ui::RequestsModel</name>
    <message>
        <source>Names</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>Title of a column: this computer, or the provider</extracomment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ui::RequestsViewModel</name>
    <message>
        <source>This account&apos;s site keeps no CSRs: these are the ones of this computer.</source>
        <translation>此账号所在站点不保存 CSR：这里是本机的 CSR。</translation>
    </message>
    <message>
        <source>This account&apos;s site keeps no CSRs, and there are none of this computer yet. Quick Renewal makes one with each new key.</source>
        <translation>此账号所在站点不保存 CSR，本机也还没有。快速续费会为每个新私钥生成一个。</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>正在询问服务商…</translation>
    </message>
    <message>
        <source>The provider&apos;s CSRs could not be read.</source>
        <translation>无法读取服务商处的 CSR。</translation>
    </message>
    <message>
        <source>There are no CSRs yet. Quick Renewal makes one with each new key.</source>
        <translation>还没有 CSR。快速续费会为每个新私钥生成一个。</translation>
    </message>
    <message>
        <source>On this computer: %1. At the provider: %2.</source>
        <extracomment>How many CSRs: %1 and %2 are numbers</extracomment>
        <translation>本机：%1。服务商处：%2。</translation>
    </message>
    <message>
        <source>CSRs of this computer can&apos;t be deleted: the record of what was ordered with them stays.</source>
        <translation>本机的 CSR 不能删除：用它们下单的记录会保留。</translation>
    </message>
    <message numerus="yes">
        <source>The provider deletes %n CSRs at once at most.</source>
        <translation>
            <numerusform>服务商一次最多删除 %n 个 CSR。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n CSRs at the provider?</source>
        <translation>
            <numerusform>删除服务商处的 %n 个 CSR？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their private keys at the provider are deleted, too. Certificates that were issued for them keep working. This can&apos;t be undone.</source>
        <translation>它们在服务商处的私钥也会被删除。已用它们签发的证书继续有效。此操作无法撤销。</translation>
    </message>
    <message>
        <source>The provider did not answer: it is not known whether the CSRs are deleted. The list shows what is there now.</source>
        <translation>服务商没有答复：不知道 CSR 是否已删除。列表显示的是现有内容。</translation>
    </message>
    <message>
        <source>%1 of %2 CSRs are deleted. The provider kept the others and gives no reason.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>%2 个 CSR 中已删除 %1 个。服务商保留了其余的，未说明原因。</translation>
    </message>
    <message numerus="yes">
        <source>%n CSRs are deleted.</source>
        <translation>
            <numerusform>已删除 %n 个 CSR。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ResourcesDialog</name>
    <message>
        <source>Cloud resources that use the certificate</source>
        <translation>使用该证书的云资源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查看(&amp;L)</translation>
    </message>
    <message>
        <source>Cop&amp;y the list</source>
        <translation>复制列表(&amp;Y)</translation>
    </message>
    <message>
        <source>Looking for what uses the certificate for %1…</source>
        <extracomment>%1 is a domain name</extracomment>
        <translation>正在查找使用 %1 证书的资源…</translation>
    </message>
    <message>
        <source>It is not known what uses it.</source>
        <translation>无法得知哪些资源在使用它。</translation>
    </message>
    <message>
        <source>Nothing in this account&apos;s cloud uses it.</source>
        <translation>此账号的云资源中没有使用它的。</translation>
    </message>
    <message numerus="yes">
        <source>%n cloud resources use it.</source>
        <translation>
            <numerusform>%n 个云资源在使用它。</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers that you run yourself are not among these: nobody but you knows where you put the files.</source>
        <translation>您自己运行的服务器不在其中：只有您知道把文件放在了哪里。</translation>
    </message>
</context>
<context>
    <name>ui::SaveForServerDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save for A&amp;nother Server…</source>
        <translation>为其他服务器保存(&amp;N)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save for My Server: %1</source>
        <extracomment>%1 is a domain name</extracomment>
        <translation>保存到我的服务器：%1</translation>
    </message>
    <message>
        <source>Writing, re-opening and comparing…</source>
        <translation>正在写入、重新打开并核对…</translation>
    </message>
    <message>
        <source>The folder has these files already. Replace them?

%1</source>
        <extracomment>%1 is a list of file names</extracomment>
        <translation>文件夹中已有以下文件。要替换它们吗？

%1</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
</context>
<context>
    <name>ui::SaveForServerViewModel</name>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
    <message>
        <source>This folder doesn&apos;t exist.</source>
        <translation>此文件夹不存在。</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>这是文件，不是文件夹。</translation>
    </message>
    <message>
        <source>You can&apos;t write to this folder.</source>
        <translation>您无法写入此文件夹。</translation>
    </message>
    <message>
        <source>Type a password, or let CertDesk generate one.</source>
        <translation>请输入密码，或由 CertDesk 生成。</translation>
    </message>
    <message>
        <source>Type the password a second time.</source>
        <translation>请再次输入密码。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不同。</translation>
    </message>
    <message>
        <source>Tomcat takes only plain letters, digits and signs in the password.</source>
        <translation>Tomcat 的密码只能使用普通字母、数字和符号。</translation>
    </message>
    <message>
        <source>Nothing was written yet. Save once more to get the certificate and its chain.</source>
        <translation>还没有写入任何内容。再次点击“保存”即可得到证书及其证书链。</translation>
    </message>
    <message>
        <source>✓ The sealed second copy is removed. The private key stays in your keychain.</source>
        <translation>✓ 已删除加密封存的第二份副本。私钥仍保存在您的钥匙串中。</translation>
    </message>
    <message>
        <source>The sealed second copy of the key stays for now: %1</source>
        <extracomment>%1 says in a sentence what went wrong</extracomment>
        <translation>私钥的封存副本暂时保留：%1</translation>
    </message>
    <message>
        <source>CertDesk keeps a sealed second copy of the private key until the certificate is installed, for 30 days at most. When the files are in use, say so to have it removed; the key itself stays in your keychain.</source>
        <translation>在证书安装完成之前，CertDesk 会保留一份加密封存的私钥副本，最长 30 天。文件投入使用后，请点击此按钮将其删除；私钥本身仍保存在您的钥匙串中。</translation>
    </message>
</context>
<context>
    <name>ui::ScanPage</name>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>扫描件 (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>It is right, send it an&amp;yway</source>
        <translation>文件无误，仍然发送(&amp;Y)</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>添加文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Bring the removed page bac&amp;k</source>
        <translation>恢复已移除的页面(&amp;K)</translation>
    </message>
    <message>
        <source>Drop the scan or photo here,
or several: one for each page.</source>
        <translation>将扫描件或照片拖放到此处，
可以多个：每页一个。</translation>
    </message>
    <message>
        <source>Scans or clear photos of the sealed letter: JPG, PNG or PDF. What is too large or more than one file is sent as a copy that fits into 1.4 MB.</source>
        <translation>盖章函件的扫描件或清晰照片：JPG、PNG 或 PDF。文件过大或多于一个时，将发送不超过 1.4 MB 的副本。</translation>
    </message>
    <message>
        <source>Move this page up (Alt+Up)</source>
        <translation>上移此页 (Alt+↑)</translation>
    </message>
    <message>
        <source>Move this page down (Alt+Down)</source>
        <translation>下移此页 (Alt+↓)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Remove this page (Delete)</source>
        <translation>移除此页 (Delete)</translation>
    </message>
    <message>
        <source>Move this page up</source>
        <translation>上移此页</translation>
    </message>
    <message>
        <source>Move this page down</source>
        <translation>下移此页</translation>
    </message>
    <message>
        <source>Choose the scans of the letter</source>
        <translation>选择函件的扫描件</translation>
    </message>
    <message>
        <source>Add more &amp;files…</source>
        <translation>添加更多文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>PDF, 1 page</source>
        <translation>PDF，1 页</translation>
    </message>
    <message numerus="yes">
        <source>PDF, %n pages</source>
        <translation>
            <numerusform>PDF，%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>No preview: the picture has too many pixels to show here.</source>
        <translation>无预览：图片像素过多，无法在此显示。</translation>
    </message>
    <message>
        <source>Opening the files…</source>
        <translation>正在打开文件…</translation>
    </message>
    <message>
        <source>Making a copy that fits…</source>
        <translation>正在制作合适大小的副本…</translation>
    </message>
    <message>
        <source>No preview of this PDF.</source>
        <translation>此 PDF 没有预览。</translation>
    </message>
</context>
<context>
    <name>ui::SearchWording</name>
    <message>
        <source>“%1:” is followed by one of these, not by “%2”: %3.</source>
        <extracomment>%1 is a property such as &quot;key&quot;, %2 what was typed, %3 a list such as &quot;yes, no&quot;</extracomment>
        <translation>“%1:”后面应是下列之一，而不是“%2”：%3。</translation>
    </message>
    <message>
        <source>After “expires” goes a number of days or a date: expires&lt;30 or expires&lt;2027-01-31. “%1” is neither.</source>
        <translation>“expires”后面应是天数或日期：expires&lt;30 或 expires&lt;2027-01-31。“%1”两者都不是。</translation>
    </message>
</context>
<context>
    <name>ui::SendRecordsDialog</name>
    <message>
        <source>Send to whoever runs your DNS</source>
        <translation>发送给管理您 DNS 的人</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>信件语言</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>E-&amp;mail…</source>
        <translation>电子邮件(&amp;M)…</translation>
    </message>
    <message>
        <source>Save as &amp;text…</source>
        <translation>另存为文本(&amp;T)…</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>另存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>保存信件</translation>
    </message>
    <message>
        <source>✓ Saved as %1.</source>
        <extracomment>%1 is a file&apos;s path</extracomment>
        <translation>✓ 已保存为 %1。</translation>
    </message>
</context>
<context>
    <name>ui::SentPage</name>
    <message>
        <source>✓ The letter is with the provider.</source>
        <translation>✓ 函件已提交给服务商。</translation>
    </message>
    <message>
        <source>An e-mail asks to confirm the order, or to prove the domain. Look into the spam folder, too.</source>
        <translation>您会收到一封确认订单或验证域名的电子邮件。也请查看垃圾邮件文件夹。</translation>
    </message>
    <message>
        <source>CertDesk keeps looking and tells you when the certificate is issued. If the reviewer wants something changed, it says so in the list.</source>
        <translation>CertDesk 会持续关注，并在证书颁发时通知您。如果审核人员要求修改，列表中会显示。</translation>
    </message>
    <message>
        <source>The provider reviews the letter. It names no days for that.</source>
        <translation>服务商审核该函件，未给出所需天数。</translation>
    </message>
    <message>
        <source>Until the list says “Revoked”, the certificate still works. Have its successor installed by then.</source>
        <translation>在列表显示“已吊销”之前，证书仍然有效。请在此之前安装其后续证书。</translation>
    </message>
    <message>
        <source>CertDesk keeps looking. If the reviewer wants something changed, it says so in the list.</source>
        <translation>CertDesk 会持续关注。如果审核人员要求更改，列表中会显示。</translation>
    </message>
    <message>
        <source>Let whoever answers your company&apos;s phone know that you ordered a certificate: the reviewer calls the registered number.</source>
        <translation>请告知公司接听电话的人员您订购了证书：审核人员会拨打公司登记的号码。</translation>
    </message>
    <message>
        <source>What you can do meanwhile:</source>
        <translation>在此期间您可以：</translation>
    </message>
</context>
<context>
    <name>ui::ServerForm</name>
    <message>
        <source>You get %1: the certificate and its chain (PEM).</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>您将得到 %1：证书及其证书链（PEM）。</translation>
    </message>
    <message>
        <source>You get %1: key, certificate and chain in one file (PKCS#12), protected by a password.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>您将得到 %1：密钥、证书和证书链在一个文件中（PKCS#12），由密码保护。</translation>
    </message>
    <message>
        <source>You get %1: the certificate with its chain, and the key without a password (PEM).</source>
        <extracomment>%1 are two file names</extracomment>
        <translation>您将得到 %1：证书及其证书链，以及不带密码的密钥（PEM）。</translation>
    </message>
    <message>
        <source>The private key is not on this computer: the certificate was ordered with a CSR from elsewhere. The certificate and its chain can be saved, to be used where the key is.</source>
        <translation>私钥不在本机：证书是用来自别处的 CSR 订购的。可以保存证书及其证书链，在保存私钥的地方使用。</translation>
    </message>
    <message>
        <source>Writing the files</source>
        <translation>正在写入文件</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>Save in</source>
        <translation>保存位置</translation>
    </message>
</context>
<context>
    <name>ui::ServerResult</name>
    <message>
        <source>The files are saved</source>
        <translation>文件已保存</translation>
    </message>
    <message>
        <source>How to install the files</source>
        <translation>文件的安装方法</translation>
    </message>
    <message>
        <source>&amp;Copy the Steps</source>
        <translation>复制步骤(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the &amp;Password</source>
        <translation>复制密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open the Folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>✓ They were re-opened and compared with the certificate: they match.</source>
        <translation>✓ 已重新打开并与证书核对：两者匹配。</translation>
    </message>
    <message>
        <source>Install on %1</source>
        <extracomment>%1 is a server such as &quot;nginx&quot;</extracomment>
        <translation>安装到 %1</translation>
    </message>
    <message>
        <source>It Is &amp;Installed</source>
        <translation>已安装(&amp;I)</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Days before expiry from which a certificate is expiring</source>
        <translation>到期前多少天算作即将到期</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>A new language is used from the next start on.</source>
        <translation>新语言将在下次启动时生效。</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Warn before expiry:</source>
        <translation>到期前提醒(&amp;W)：</translation>
    </message>
    <message>
        <source>Public DNS resolvers that a DNS check asks</source>
        <translation>DNS 检查所查询的公共 DNS 解析器</translation>
    </message>
    <message>
        <source>A DNS check asks these and the zone&apos;s own name servers. Name and address each, with commas between them.</source>
        <translation>DNS 检查会查询这些解析器以及该区域自己的域名服务器。每项写名称和地址，用逗号分隔。</translation>
    </message>
    <message>
        <source>&amp;DNS resolvers:</source>
        <translation>DNS 解析器(&amp;D)：</translation>
    </message>
    <message>
        <source>Whichever is less counts, so that a certificate of 47 days does not warn for most of its life. The provider offers renewals from 30 days before expiry on.</source>
        <translation>取两者中较小的一个，这样 47 天的证书不会在大部分有效期内都报警。服务商从到期前 30 天起提供续期。</translation>
    </message>
    <message>
        <source>Last part of its lifetime in which a certificate is expiring</source>
        <translation>证书算作即将到期的有效期最后部分</translation>
    </message>
    <message>
        <source>Only the days count</source>
        <translation>只看天数</translation>
    </message>
    <message>
        <source>… or this &amp;part of its lifetime:</source>
        <translation>……或有效期的这一部分(&amp;P)：</translation>
    </message>
    <message>
        <source>For the provider&apos;s API and for the check of validation files. The sandbox and DNS are always reached directly.</source>
        <translation>用于服务商的 API 和验证文件的检查。沙箱和 DNS 始终直接连接。</translation>
    </message>
</context>
<context>
    <name>ui::SheetList</name>
    <message>
        <source>Pages of the letter, in their order</source>
        <translation>函件各页（按顺序）</translation>
    </message>
    <message>
        <source>%1. %2
%3</source>
        <extracomment>%1 is a page&apos;s number, %2 a file&apos;s name, %3 its size</extracomment>
        <translation>%1. %2
%3</translation>
    </message>
</context>
<context>
    <name>ui::SheetTools</name>
    <message>
        <source>&amp;Straighten</source>
        <translation>拉直(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;ontrast</source>
        <translation>对比度(&amp;O)</translation>
    </message>
    <message>
        <source>Un&amp;do all changes to this page</source>
        <translation>撤销对此页的所有更改(&amp;D)</translation>
    </message>
    <message>
        <source>↺ Turn &amp;left</source>
        <translation>↺ 向左转(&amp;L)</translation>
    </message>
    <message>
        <source>↻ Turn &amp;right</source>
        <translation>↻ 向右转(&amp;R)</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>向左转</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>向右转</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Crop: pull the edges of the picture, or cut off</source>
        <translation>裁剪：拖动图片边缘，或裁去</translation>
    </message>
    <message>
        <source>Cut off: %1</source>
        <extracomment>%1 is a side: left, top, right or bottom</extracomment>
        <translation>裁去：%1</translation>
    </message>
    <message>
        <source>The pages of a PDF are taken over as they are.</source>
        <translation>PDF 的页面将原样采用。</translation>
    </message>
    <message>
        <source>This picture has too many pixels to be changed here.</source>
        <translation>此图片像素过多，无法在此处修改。</translation>
    </message>
    <message>
        <source>Bri&amp;ghtness</source>
        <translation>亮度(&amp;G)</translation>
    </message>
</context>
<context>
    <name>ui::SightingsView</name>
    <message>
        <source>Seen by %1 of %2 servers asked</source>
        <extracomment>%1 of %2 DNS servers see the record</extracomment>
        <translation>查询的 %2 台服务器中有 %1 台看到</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>查询对象</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已看到</translation>
    </message>
    <message>
        <source>Kept for up to</source>
        <translation>最长保留</translation>
    </message>
    <message>
        <source>the expected value</source>
        <translation>预期的值</translation>
    </message>
    <message>
        <source>There at %1 of %2 addresses asked</source>
        <extracomment>of %2 web addresses %1 have the file</extracomment>
        <translation>已访问的 %2 个地址中有 %1 个已就位</translation>
    </message>
</context>
<context>
    <name>ui::StatusWording</name>
    <message>
        <source>Pending verification</source>
        <translation>待验证</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已颁发</translation>
    </message>
    <message>
        <source>Review failed</source>
        <translation>审核失败</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>DNS record added, pending verification</source>
        <translation>DNS 记录已添加，待验证</translation>
    </message>
    <message>
        <source>Pending submission</source>
        <translation>待提交资料</translation>
    </message>
    <message>
        <source>Being cancelled</source>
        <translation>取消中</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Pending confirmation letter upload</source>
        <translation>待上传确认函</translation>
    </message>
    <message>
        <source>Being revoked</source>
        <translation>吊销中</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>Being reissued</source>
        <translation>重颁发中</translation>
    </message>
    <message>
        <source>Pending revocation letter upload</source>
        <translation>待上传吊销确认函</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Being migrated</source>
        <translation>迁移中</translation>
    </message>
    <message>
        <source>The provider checks the order before it goes to the CA.</source>
        <translation>服务商在把订单提交给 CA 之前进行检查。</translation>
    </message>
    <message>
        <source>The provider reviews the organisation&apos;s documents. It may phone or write to the contact.</source>
        <translation>服务商正在审核组织的材料，可能会致电或写信给联系人。</translation>
    </message>
    <message>
        <source>The certificate authority reviews the order. It may phone or write to the contact.</source>
        <translation>证书颁发机构正在审核订单，可能会致电或写信给联系人。</translation>
    </message>
    <message>
        <source>The certificate authority waits for the proof that you control the domain.</source>
        <translation>证书颁发机构在等待您证明对域名的控制权。</translation>
    </message>
    <message>
        <source>The domain is proved; the certificate is about to be issued.</source>
        <translation>域名已通过验证；证书即将颁发。</translation>
    </message>
    <message>
        <source>The certificate authority checks that you control the domain. That takes 10 minutes to 24 hours once the record is published.</source>
        <translation>证书颁发机构正在检查您是否控制该域名。记录发布后需要 10 分钟到 24 小时。</translation>
    </message>
    <message>
        <source>The order is being reviewed. That takes 3 to 5 business days for OV and 5 to 7 for EV.</source>
        <translation>订单正在审核。OV 需要 3 至 5 个工作日，EV 需要 5 至 7 个工作日。</translation>
    </message>
    <message>
        <source>Unknown status (%1)</source>
        <extracomment>%1 is the provider&apos;s status number</extracomment>
        <translation>未知状态（%1）</translation>
    </message>
    <message>
        <source>The certificate is issued and can be used.</source>
        <translation>证书已颁发，可以使用。</translation>
    </message>
    <message>
        <source>The order was rejected. Nothing is lost: read the reason, correct it and submit again.</source>
        <translation>订单被拒绝。没有任何损失：请查看原因，更正后重新提交。</translation>
    </message>
    <message>
        <source>The certificate has expired: browsers no longer accept it. It can&apos;t be renewed any more, only bought anew.</source>
        <translation>证书已过期：浏览器不再接受它。它无法再续期，只能重新购买。</translation>
    </message>
    <message>
        <source>The certificate is ordered, but its domain and contact data are not submitted yet.</source>
        <translation>证书已订购，但域名和联系人资料尚未提交。</translation>
    </message>
    <message>
        <source>The provider is cancelling the order.</source>
        <translation>服务商正在取消订单。</translation>
    </message>
    <message>
        <source>The order was cancelled before the certificate was issued.</source>
        <translation>订单在证书颁发前已取消。</translation>
    </message>
    <message>
        <source>The reviewer waits for the confirmation letter, filled in and sealed.</source>
        <translation>审核人员在等待填写并盖章的确认函。</translation>
    </message>
    <message>
        <source>The certificate is being revoked and can&apos;t be downloaded.</source>
        <translation>证书正在吊销，无法下载。</translation>
    </message>
    <message>
        <source>The certificate was revoked: browsers no longer accept it.</source>
        <translation>证书已吊销：浏览器不再接受它。</translation>
    </message>
    <message>
        <source>The certificate is being issued once more. The old one keeps working meanwhile.</source>
        <translation>证书正在重颁发。旧证书在此期间仍然有效。</translation>
    </message>
    <message>
        <source>The revocation waits for a letter, filled in and sealed.</source>
        <translation>吊销需要一份填写并盖章的确认函。</translation>
    </message>
    <message>
        <source>The order was cancelled and the money was given back.</source>
        <translation>订单已取消，费用已退还。</translation>
    </message>
    <message>
        <source>The provider is moving the certificate to another account.</source>
        <translation>服务商正在把证书迁移到另一个账号。</translation>
    </message>
    <message>
        <source>This version of CertDesk does not know this status, so it offers nothing that could do harm. The provider&apos;s console has more.</source>
        <translation>此版本的 CertDesk 不认识此状态，因此不提供任何可能造成损失的操作。服务商的控制台有更多信息。</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation>验证中</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
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
        <source>At provider</source>
        <translation>在服务商处</translation>
    </message>
    <message>
        <source>Not looked yet, or the keychain is locked.</source>
        <translation>尚未检查，或系统钥匙串已锁定。</translation>
    </message>
    <message>
        <source>The private key is in this computer&apos;s keychain.</source>
        <translation>私钥在本机的系统钥匙串中。</translation>
    </message>
    <message>
        <source>The private key is not on this computer. Look where the CSR was made.</source>
        <translation>私钥不在本机。请到生成 CSR 的地方查找。</translation>
    </message>
    <message>
        <source>The provider made the private key and hands it out with the download.</source>
        <translation>私钥由服务商生成，随下载一起提供。</translation>
    </message>
</context>
<context>
    <name>ui::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>%1 and %2 are numbers, %3 is the step&apos;s title</extracomment>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>ui::StepWording</name>
    <message>
        <source>Quick Renewal</source>
        <translation>快速续费</translation>
    </message>
    <message>
        <source>Show new one</source>
        <translation>显示新证书</translation>
    </message>
    <message>
        <source>Submit data</source>
        <translation>提交资料</translation>
    </message>
    <message>
        <source>Upload letter</source>
        <translation>上传确认函</translation>
    </message>
    <message>
        <source>Prove domain</source>
        <translation>验证域名</translation>
    </message>
    <message>
        <source>Reviewer&apos;s turn</source>
        <translation>等待审核</translation>
    </message>
    <message>
        <source>About to be issued</source>
        <translation>即将颁发</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>查看原因</translation>
    </message>
    <message>
        <source>Save for server</source>
        <translation>保存到服务器</translation>
    </message>
    <message>
        <source>Provider&apos;s turn</source>
        <translation>等待服务商</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>没有需要做的事。</translation>
    </message>
    <message>
        <source>Renew it now: a new certificate is ordered and this one keeps working until it expires.</source>
        <translation>请立即续期：将订购一张新证书，此证书在到期前仍然有效。</translation>
    </message>
    <message>
        <source>It is renewed. Put the new certificate on your server before this one expires.</source>
        <translation>它已续期。请在此证书到期前把新证书安装到服务器上。</translation>
    </message>
    <message>
        <source>Submit the domain, the CSR and the contact data of the order.</source>
        <translation>请提交订单的域名、CSR 和联系人资料。</translation>
    </message>
    <message>
        <source>Fill in and seal the confirmation letter, scan it and upload it for review.</source>
        <translation>请填写确认函并盖章，扫描后上传审核。</translation>
    </message>
    <message>
        <source>Publish the record that proves that you control the domain, then check it.</source>
        <translation>请发布证明您控制域名的记录，然后进行检查。</translation>
    </message>
    <message>
        <source>The reviewer works on it. Keep the contact&apos;s phone and mailbox at hand.</source>
        <translation>审核人员正在处理。请留意联系人的电话和邮箱。</translation>
    </message>
    <message>
        <source>Nothing to do: the certificate is about to be issued.</source>
        <translation>无需操作：证书即将颁发。</translation>
    </message>
    <message>
        <source>Read why the order was rejected and what to correct.</source>
        <translation>请查看订单被拒绝的原因和需要更正的内容。</translation>
    </message>
    <message>
        <source>Save certificate and key in the format of your server.</source>
        <translation>请按服务器的格式保存证书和密钥。</translation>
    </message>
    <message>
        <source>Nothing to do: the provider works on it.</source>
        <translation>无需操作：服务商正在处理。</translation>
    </message>
    <message>
        <source>Revocation letter</source>
        <translation>吊销函</translation>
    </message>
    <message>
        <source>Fill in and seal the revocation letter, scan it and upload it.</source>
        <translation>填写吊销函并盖章，扫描后上传。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>It is begun on this computer. Go on where you left it.</source>
        <translation>已在本机开始。请从上次离开的地方继续。</translation>
    </message>
</context>
<context>
    <name>ui::TableMenus</name>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;ort by</source>
        <translation>排序方式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Then sort by</source>
        <translation>其次排序(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Urgency</source>
        <translation>紧急程度(&amp;U)</translation>
    </message>
</context>
<context>
    <name>ui::TaskProgressWording</name>
    <message>
        <source>This was given up</source>
        <translation>此操作已放弃</translation>
    </message>
    <message>
        <source>A key that was made for it stays in the keychain. You can start again.</source>
        <translation>为它生成的密钥仍保存在钥匙串中。您可以重新开始。</translation>
    </message>
    <message>
        <source>Nothing is sent yet</source>
        <translation>尚未发送任何内容</translation>
    </message>
    <message>
        <source>The key is not finished.</source>
        <translation>密钥尚未完成。</translation>
    </message>
    <message>
        <source>Everything is ready. It waits for you.</source>
        <translation>一切就绪，等待您继续。</translation>
    </message>
    <message>
        <source>The data is being sent</source>
        <translation>正在发送资料</translation>
    </message>
    <message>
        <source>CertDesk sends the names, the CSR, the organisation and the contact.</source>
        <translation>CertDesk 正在发送域名、CSR、组织和联系人。</translation>
    </message>
    <message>
        <source>The data is with the provider</source>
        <translation>资料已提交给服务商</translation>
    </message>
    <message>
        <source>CertDesk asks what is to be done next.</source>
        <translation>CertDesk 正在询问下一步需要做什么。</translation>
    </message>
    <message>
        <source>The certificate is ready</source>
        <translation>证书已就绪</translation>
    </message>
    <message>
        <source>It is issued and was checked against its key. It has to be installed on your server.</source>
        <translation>证书已颁发，并已与密钥核对。需要把它安装到您的服务器上。</translation>
    </message>
    <message>
        <source>The request is on its way</source>
        <translation>请求正在发送</translation>
    </message>
    <message>
        <source>It is sent once and never repeated.</source>
        <translation>订单只发送一次，绝不重复。</translation>
    </message>
    <message>
        <source>We are finding out whether the request arrived</source>
        <translation>正在查明请求是否送达</translation>
    </message>
    <message>
        <source>The provider&apos;s answer was lost. CertDesk looks whether the reissue has begun. It costs nothing in any case.</source>
        <translation>服务商的应答丢失了。CertDesk 正在查看重颁发是否已开始。无论如何都不收费。</translation>
    </message>
    <message>
        <source>The reissue has begun</source>
        <translation>重颁发已开始</translation>
    </message>
    <message>
        <source>The reissued certificate has its number. CertDesk asks what is to be done next.</source>
        <translation>重颁发的证书已有编号。CertDesk 正在询问下一步需要做什么。</translation>
    </message>
    <message>
        <source>The reissued certificate is ready</source>
        <translation>重颁发的证书已就绪</translation>
    </message>
    <message>
        <source>It is issued and was checked against its new key. It has to be installed on your server in the place of the old one; revoking one of the two revokes both.</source>
        <translation>证书已颁发，并已与新密钥核对。需要用它替换您服务器上的旧证书；吊销两者之一，另一张也会被吊销。</translation>
    </message>
    <message>
        <source>The provider refused the reissue</source>
        <translation>服务商拒绝了重颁发</translation>
    </message>
    <message>
        <source>Its reason is below. The certificate that you have stays as it is.</source>
        <translation>原因如下。您现有的证书保持不变。</translation>
    </message>
    <message>
        <source>We are finding out whether the application arrived</source>
        <translation>正在查明申请是否送达</translation>
    </message>
    <message>
        <source>The provider&apos;s answer was lost. CertDesk looks whether the application is in the list. It costs nothing in any case.</source>
        <translation>服务商的应答丢失了。CertDesk 正在查看申请是否在列表中。无论如何都不收费。</translation>
    </message>
    <message>
        <source>The application is with the provider</source>
        <translation>申请已提交给服务商</translation>
    </message>
    <message>
        <source>The certificate has its number. CertDesk asks what is to be done next.</source>
        <translation>证书已有编号。CertDesk 正在询问下一步需要做什么。</translation>
    </message>
    <message>
        <source>The provider refused the application</source>
        <translation>服务商拒绝了申请</translation>
    </message>
    <message>
        <source>Its reason is below.</source>
        <translation>原因如下。</translation>
    </message>
</context>
<context>
    <name>ui::TaskWording</name>
    <message>
        <source>Quick Renewal: %1</source>
        <extracomment>%1 is a domain name</extracomment>
        <translation>快速续费：%1</translation>
    </message>
    <message>
        <source>Submit Data</source>
        <extracomment>%1 is a domain name</extracomment>
        <translation>提交资料</translation>
    </message>
    <message>
        <source>Submit Data: %1</source>
        <translation>提交资料：%1</translation>
    </message>
    <message>
        <source>Reissue: %1</source>
        <extracomment>%1 is a domain name</extracomment>
        <translation>重颁发：%1</translation>
    </message>
    <message>
        <source>Apply for a Free Certificate</source>
        <translation>申请免费证书</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Key and CSR</source>
        <translation>密钥和 CSR</translation>
    </message>
    <message>
        <source>Period and payment</source>
        <translation>期限和付款</translation>
    </message>
    <message>
        <source>Check and purchase</source>
        <translation>检查并购买</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>Names and contact</source>
        <translation>域名和联系人</translation>
    </message>
    <message>
        <source>Check and submit</source>
        <translation>检查并提交</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Check and reissue</source>
        <translation>检查并重颁发</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>已请求</translation>
    </message>
    <message>
        <source>Name and contact</source>
        <translation>域名和联系人</translation>
    </message>
    <message>
        <source>Check and apply</source>
        <translation>检查并申请</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>What a renewal gives</source>
        <translation>续期会得到什么</translation>
    </message>
    <message>
        <source>What happens with the data</source>
        <translation>资料如何处理</translation>
    </message>
    <message>
        <source>What a reissue gives</source>
        <translation>重颁发会得到什么</translation>
    </message>
    <message>
        <source>What a free certificate gives</source>
        <translation>免费证书会得到什么</translation>
    </message>
    <message>
        <source>The certificate is bought already; submitting its data costs nothing.</source>
        <translation>证书已经购买；提交资料不收费。</translation>
    </message>
    <message>
        <source>The key is made on this computer, or you bring a CSR.</source>
        <translation>密钥在本机生成，或由您提供 CSR。</translation>
    </message>
    <message>
        <source>Once the authority has the names they can&apos;t be changed any more: please check them twice.</source>
        <translation>域名提交给证书颁发机构后就无法更改：请仔细核对两遍。</translation>
    </message>
    <message>
        <source>You may have to prove the domain again.</source>
        <translation>您可能需要重新验证域名。</translation>
    </message>
    <message>
        <source>The old one is not touched. Revoking one of the two later revokes both.</source>
        <translation>旧证书不受影响。以后吊销两者之一，另一张也会被吊销。</translation>
    </message>
    <message>
        <source>A free certificate can be reissued once.</source>
        <translation>免费证书可以重颁发一次。</translation>
    </message>
    <message>
        <source>Only one reissue runs at a time.</source>
        <translation>同一时间只能进行一次重颁发。</translation>
    </message>
    <message>
        <source>A DV certificate of TrustAsia for one name, for 3 months. It costs nothing, and an account can have some tens of them.</source>
        <translation>TrustAsia 的 DV 证书，包含一个域名，有效期 3 个月。不收费，每个账号可以有几十张。</translation>
    </message>
    <message>
        <source>You prove the domain with a record in its DNS; then it takes minutes, at most a day.</source>
        <translation>您通过域名的 DNS 记录进行验证；之后需要几分钟，最多一天。</translation>
    </message>
    <message>
        <source>The provider makes key and CSR. Once it is issued, CertDesk fetches both and keeps the key in the keychain of this computer.</source>
        <translation>密钥和 CSR 由服务商生成。证书颁发后，CertDesk 会取回两者，并把密钥保存在本机的钥匙串中。</translation>
    </message>
    <message>
        <source>A new certificate for the same names, with a number of its own. It has to be installed on your server.</source>
        <translation>域名相同的新证书，有自己的编号。需要把它安装到您的服务器上。</translation>
    </message>
    <message>
        <source>The old certificate keeps working until it expires.</source>
        <translation>旧证书在到期前仍然有效。</translation>
    </message>
    <message>
        <source>Days that remain on the old one are added where the provider says so: in its console, but perhaps not when the certificate is bought again here.</source>
        <translation>旧证书的剩余天数会在服务商说明的情况下累加：在其控制台续期时会累加，但在这里重新购买时可能不会。</translation>
    </message>
    <message>
        <source>The new expiry date is known once the certificate is issued, not before.</source>
        <translation>新的到期日期在证书颁发后才能确定。</translation>
    </message>
    <message>
        <source>&amp;Renew Now</source>
        <translation>立即续期(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Purchase</source>
        <translation>购买(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>申请(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go On in the Console</source>
        <translation>在控制台继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Submit</source>
        <translation>提交(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reissue</source>
        <translation>重颁发(&amp;R)</translation>
    </message>
    <message>
        <source>Preparation (buys nothing)</source>
        <translation>准备（不会购买）</translation>
    </message>
    <message>
        <source>Preparation (sends nothing)</source>
        <translation>准备（不会发送）</translation>
    </message>
    <message>
        <source>Nothing was ordered.</source>
        <translation>没有下单。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>没有发送任何内容。</translation>
    </message>
    <message>
        <source>You can close this window: nothing is sent, and it goes on here later.</source>
        <translation>您可以关闭此窗口：不会发送任何内容，以后可在这里继续。</translation>
    </message>
    <message>
        <source>You can close this window at any time: nothing is sent before you confirm it.</source>
        <translation>您可以随时关闭此窗口：在您确认之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>You can close this window: nothing is bought, and Quick Renewal goes on here later.</source>
        <translation>您可以关闭此窗口：不会购买任何东西，以后可在这里继续快速续费。</translation>
    </message>
    <message>
        <source>You can close this window at any time: nothing is bought before you confirm it.</source>
        <translation>您可以随时关闭此窗口：在您确认之前不会购买任何东西。</translation>
    </message>
    <message>
        <source>Stop following this order? It stays with the provider; correct or refund it in the console. A new renewal would be bought anew.</source>
        <translation>要停止跟进此订单吗？订单仍保留在服务商处；请在控制台更正或退款。再次续期将重新购买。</translation>
    </message>
    <message>
        <source>Stop following it here? The certificate stays as it is at the provider, and in the table.</source>
        <translation>要在这里停止跟进吗？证书在服务商处和列表中保持不变。</translation>
    </message>
    <message>
        <source>Stop looking for this purchase? No order was found. Should the provider have booked it all the same, a new renewal would be a second purchase: look through the orders in the console first.</source>
        <translation>要停止查找此次购买吗？没有找到订单。如果服务商其实已经下单，再次续期就会重复购买：请先在控制台查看订单。</translation>
    </message>
    <message>
        <source>Stop looking for it? Nothing was found. Should it show up later, it is in the list, and a key that was made for it is still in the keychain.</source>
        <translation>要停止查找吗？没有找到任何内容。如果它以后出现，会显示在列表中；为它生成的密钥仍在钥匙串中。</translation>
    </message>
    <message>
        <source>Give up this renewal? Nothing was bought; its key stays in the keychain.</source>
        <translation>要放弃此次续期吗？没有购买任何东西；它的密钥会保留在钥匙串中。</translation>
    </message>
    <message>
        <source>Give this up? Nothing was sent; a key that was made for it stays in the keychain.</source>
        <translation>要放弃吗？没有发送任何内容；为它生成的密钥会保留在钥匙串中。</translation>
    </message>
    <message>
        <source>Ask for the reissue once more?

%1

It costs nothing. Should the first request arrive after all, the provider refuses this one.</source>
        <extracomment>%1 says how often was looked</extracomment>
        <translation>要再次请求重颁发吗？

%1

不收费。如果第一次请求其实已送达，服务商会拒绝这一次。</translation>
    </message>
    <message>
        <source>Apply once more?

%1

It costs nothing. Should the first application show up after all, cancel one of the two.</source>
        <extracomment>%1 says how often was looked</extracomment>
        <translation>要再次申请吗？

%1

不收费。如果第一次申请其实已送达，请取消两者之一。</translation>
    </message>
    <message>
        <source>Buy this renewal a second time?

%1

Should the provider have booked the first order all the same, the account “%2” is charged twice. Look through the orders in the console first.</source>
        <extracomment>%1 says how often was looked, %2 is the account&apos;s name</extracomment>
        <translation>要再次购买此续期吗？

%1

如果服务商其实已经处理了第一笔订单，账号“%2”将被扣款两次。请先在控制台查看订单。</translation>
    </message>
    <message>
        <source>&amp;Send Again</source>
        <translation>再次发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Buy Again</source>
        <translation>再次购买(&amp;B)</translation>
    </message>
    <message>
        <source>Spend benefit points for this renewal a second time?

%1

Should the provider have booked the first order all the same, the account “%2” pays twice. Look through the certificates and the packages in the console first.</source>
        <extracomment>%1 says how often was looked and what the package has, %2 is the account&apos;s name</extracomment>
        <translation>要为这次续费再次使用权益点数吗？

%1

如果服务商其实已经登记了第一笔订单，账号“%2”就会支付两次。请先在控制台中查看证书和权益包。</translation>
    </message>
    <message>
        <source>The same certificate once more, with a number of its own, the same names and the same last day: for a new key, or for the one it has. It costs nothing.</source>
        <translation>再颁发一张同样的证书，编号不同，域名和到期日相同：可用新密钥，也可沿用原密钥。不收费。</translation>
    </message>
</context>
<context>
    <name>ui::TimeWording</name>
    <message>
        <source>expires today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>还剩 1 天</translation>
    </message>
    <message>
        <source>expired yesterday</source>
        <translation>昨天已过期</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>还剩 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expired %n days ago</source>
        <translation>
            <numerusform>%n 天前已过期</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>1 天前</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A date, in the letters of QDateTime: day, month&apos;s short name, year</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <extracomment>A date and time, in the letters of QDateTime</extracomment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
</context>
<context>
    <name>ui::TimelineView</name>
    <message>
        <source>Timeline of the review</source>
        <translation>审核进度</translation>
    </message>
    <message>
        <source>Weekends are left out of business days; public holidays are not known here and come on top.</source>
        <translation>工作日不含周末；此处不了解法定节假日，需另行顺延。</translation>
    </message>
    <message>
        <source>%1 (done)</source>
        <extracomment>%1 is a stage of a review, such as &quot;Phone call&quot;</extracomment>
        <translation>%1（已完成）</translation>
    </message>
    <message>
        <source>%1 (now)</source>
        <extracomment>%1 is a stage of a review, such as &quot;Phone call&quot;</extracomment>
        <translation>%1（进行中）</translation>
    </message>
</context>
<context>
    <name>ui::TimelineWording</name>
    <message>
        <source>%1 to %2 business days after the letter</source>
        <extracomment>%1 and %2 are numbers of business days</extracomment>
        <translation>收到函件后 %1 至 %2 个工作日</translation>
    </message>
    <message>
        <source>%1 to %2 business days after the letter arrived: by %3 at the latest</source>
        <extracomment>%1 and %2 are numbers of business days, %3 is a date</extracomment>
        <translation>函件送达后 %1 至 %2 个工作日：最迟 %3</translation>
    </message>
    <message>
        <source>Later than the %1 to %2 business days that the provider names: ask its support, or look for its mail and calls.</source>
        <extracomment>%1 and %2 are numbers of business days</extracomment>
        <translation>已超过服务商所说的 %1 至 %2 个工作日：请咨询其支持人员，或留意其邮件和来电。</translation>
    </message>
    <message>
        <source>Between %4 and %3 (%1 to %2 business days)</source>
        <extracomment>%1 and %2 are numbers of business days, %3 and %4 dates</extracomment>
        <translation>%4 至 %3 之间（%1 至 %2 个工作日）</translation>
    </message>
    <message>
        <source>Letter submitted</source>
        <translation>已提交函件</translation>
    </message>
    <message>
        <source>The reviewer waits for it.</source>
        <translation>审核人员正在等待函件。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>The provider reads the letter.</source>
        <translation>服务商查阅函件。</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>电话核实</translation>
    </message>
    <message>
        <source>The reviewer calls your company&apos;s registered number.</source>
        <translation>审核人员拨打贵公司登记的号码。</translation>
    </message>
    <message>
        <source>Domain validation</source>
        <translation>域名验证</translation>
    </message>
    <message>
        <source>By an e-mail, or by a DNS record or file.</source>
        <translation>通过邮件，或通过 DNS 记录或文件。</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Search certificates</source>
        <translation>搜索证书</translation>
    </message>
    <message>
        <source>Search domain, alias, ID, type, tag…</source>
        <translation>搜索域名、备注名、ID、类型、标签…</translation>
    </message>
    <message>
        <source>Age of the list</source>
        <translation>列表的更新时间</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Show only these; click again to show all.</source>
        <translation>只显示这些；再次点击显示全部。</translation>
    </message>
    <message>
        <source>Connect account…</source>
        <translation>连接账号…</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>所有账号</translation>
    </message>
    <message>
        <source>Manage accounts…</source>
        <translation>管理账号…</translation>
    </message>
    <message>
        <source>Words are looked for everywhere. Conditions: status:pending, type:ev, expires&lt;30, expires&lt;2027-01-31, key:no, tag:env, project:shop, account:company, source:upload, auto:yes, brand:geotrust, alias:shop, hosting:yes, hostable:yes, deployable:yes, sm:no, notices:off. A minus before a condition turns it round.</source>
        <translation>单词会在所有内容中查找。条件：status:pending、type:ev、expires&lt;30、expires&lt;2027-01-31、key:no、tag:env、project:shop、account:company、source:upload、auto:yes、brand:geotrust、alias:shop、hosting:yes、hostable:yes、deployable:yes、sm:no、notices:off。条件前加减号表示取反。</translation>
    </message>
</context>
<context>
    <name>ui::UpdateDialog</name>
    <message>
        <source>Cloud resources that use the old certificate</source>
        <translation>使用旧证书的云资源</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Send &amp;no more notices that the old one expires</source>
        <translation>不再发送旧证书的到期通知(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Updates so far:</source>
        <translation>以往的更新(&amp;U)：</translation>
    </message>
    <message>
        <source>Cloud resources and how each stands</source>
        <translation>云资源及各自的状态</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Use the certificate for %1 (%2) where an older one is in use</source>
        <extracomment>%1 is a domain name, %2 a certificate&apos;s ID</extracomment>
        <translation>在使用旧证书的地方换用 %1 的证书（%2）</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>In the place of</source>
        <translation>替换的证书</translation>
    </message>
    <message>
        <source>In the &amp;place of:</source>
        <translation>替换的证书(&amp;P)：</translation>
    </message>
    <message>
        <source>Updates with this certificate so far</source>
        <translation>以往使用此证书的更新</translation>
    </message>
    <message>
        <source>Another &amp;update…</source>
        <translation>再次更新(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查看(&amp;L)</translation>
    </message>
    <message>
        <source>Roll &amp;back…</source>
        <translation>回滚(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Try the failed ones again</source>
        <translation>重试失败的项目(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>更新(&amp;U)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose one to see how it ended</source>
        <translation>选择一次更新以查看其结果</translation>
    </message>
    <message>
        <source>This update</source>
        <translation>此次更新</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>回滚(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ui::UpdateWording</name>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>something failed</source>
        <translation>部分失败</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>rolling back failed</source>
        <translation>回滚失败</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>无需操作</translation>
    </message>
    <message>
        <source>There was nothing to change.</source>
        <translation>没有需要更改的内容。</translation>
    </message>
    <message numerus="yes">
        <source>All %n resources have the new certificate.</source>
        <translation>
            <numerusform>全部 %n 个资源都已使用新证书。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 resources have the new certificate.</source>
        <extracomment>%1 resources of %2</extracomment>
        <translation>%2 个资源中有 %1 个已使用新证书。</translation>
    </message>
    <message numerus="yes">
        <source>%n failed and keep the old one.</source>
        <translation>
            <numerusform>%n 个失败，仍使用旧证书。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have the old certificate again.</source>
        <translation>
            <numerusform>%n 个已重新使用旧证书。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be given the old one back.</source>
        <translation>
            <numerusform>%n 个未能恢复为旧证书。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no other issued certificate in this account whose place it could take.</source>
        <translation>此账号中没有其他可由它替换的已颁发证书。</translation>
    </message>
    <message>
        <source>Nothing in this account&apos;s cloud uses that certificate. Choose another one, or put the files on your own servers.</source>
        <translation>此账号的云资源中没有使用该证书的。请选择另一张证书，或把文件安装到您自己的服务器上。</translation>
    </message>
    <message>
        <source>What is greyed out has to be changed where it is managed: the provider does not update it from here.</source>
        <translation>灰色的项目需要在管理它们的地方更换：服务商不支持从这里更新。</translation>
    </message>
    <message>
        <source>Load balancer (CLB)</source>
        <translation>负载均衡（CLB）</translation>
    </message>
    <message>
        <source>Content delivery (CDN)</source>
        <translation>内容分发网络（CDN）</translation>
    </message>
    <message>
        <source>Web firewall (WAF)</source>
        <translation>Web 应用防火墙（WAF）</translation>
    </message>
    <message>
        <source>Live streaming</source>
        <translation>云直播</translation>
    </message>
    <message>
        <source>Anti-DDoS</source>
        <translation>DDoS 防护</translation>
    </message>
    <message>
        <source>EdgeOne</source>
        <translation>EdgeOne</translation>
    </message>
    <message>
        <source>API gateway</source>
        <translation>API 网关</translation>
    </message>
    <message>
        <source>Video on demand</source>
        <translation>云点播</translation>
    </message>
    <message>
        <source>Kubernetes (TKE)</source>
        <translation>容器服务（TKE）</translation>
    </message>
    <message>
        <source>CloudBase (TCB)</source>
        <translation>云开发（TCB）</translation>
    </message>
    <message>
        <source>Microservices gateway (TSE)</source>
        <translation>微服务网关（TSE）</translation>
    </message>
    <message>
        <source>Object storage (COS)</source>
        <translation>对象存储（COS）</translation>
    </message>
    <message>
        <source>Lighthouse server</source>
        <translation>轻量应用服务器</translation>
    </message>
    <message>
        <source>%1 · %2 · expires %3</source>
        <extracomment>%1 is a domain name, %2 a certificate&apos;s ID, %3 a date</extracomment>
        <translation>%1 · %2 · %3 到期</translation>
    </message>
    <message>
        <source>… waiting</source>
        <translation>… 等待中</translation>
    </message>
    <message>
        <source>… under way</source>
        <translation>… 进行中</translation>
    </message>
    <message>
        <source>✓ has the new certificate</source>
        <translation>✓ 已使用新证书</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 失败</translation>
    </message>
    <message>
        <source>↩ has the old certificate again</source>
        <translation>↩ 已重新使用旧证书</translation>
    </message>
    <message>
        <source>✗ could not be rolled back</source>
        <translation>✗ 未能回滚</translation>
    </message>
    <message>
        <source>– nothing to do</source>
        <translation>– 无需操作</translation>
    </message>
    <message>
        <source>%1 · in place of %2 · %3</source>
        <extracomment>%1 is a time, %2 a certificate&apos;s ID, %3 such as &quot;done&quot;</extracomment>
        <translation>%1 · 替换 %2 · %3</translation>
    </message>
    <message>
        <source>Looking which cloud resources use the old certificate…</source>
        <translation>正在查找使用旧证书的云资源…</translation>
    </message>
    <message>
        <source>It is not known what uses the old certificate, so nothing was changed.</source>
        <translation>无法得知哪些资源在使用旧证书，因此没有任何改动。</translation>
    </message>
    <message>
        <source>The provider is asked. It may take a minute until it has found all resources.</source>
        <translation>正在询问服务商。可能需要一分钟才能找到所有资源。</translation>
    </message>
    <message>
        <source>An update of this old certificate was under way already. No other one was begun; this is how far it is.</source>
        <translation>此旧证书的一次更新已在进行。没有开始新的更新；以下是它的进度。</translation>
    </message>
    <message>
        <source>The provider puts the new certificate in place. You can close this window: it goes on, and is shown here again.</source>
        <translation>服务商正在换上新证书。您可以关闭此窗口：更新会继续，并会再次显示在这里。</translation>
    </message>
    <message>
        <source>Look again before you try once more: if it began, it is shown here.</source>
        <translation>重试前请先重新查看：如果更新已经开始，会显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>Put the old certificate back on %n resources? The new one is taken away there, and visitors see the old one until it expires. What failed is not touched.</source>
        <translation>
            <numerusform>要在 %n 个资源上恢复旧证书吗？新证书将从那里撤下，访问者会看到旧证书，直到它到期。失败的项目不受影响。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UploadAction</name>
    <message>
        <source>&amp;Upload a certificate…</source>
        <translation>上传证书(&amp;U)…</translation>
    </message>
    <message>
        <source>Upload…</source>
        <translation>上传…</translation>
    </message>
    <message>
        <source>Bring a certificate that was issued elsewhere into the account</source>
        <translation>将在别处颁发的证书添加到账号</translation>
    </message>
</context>
<context>
    <name>ui::UploadDialog</name>
    <message>
        <source>&amp;Open files…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Upload</source>
        <translation>上传(&amp;U)</translation>
    </message>
    <message>
        <source>Upload a certificate</source>
        <translation>上传证书</translation>
    </message>
    <message>
        <source>Drop the certificate and its private key here, in one file or several.

PEM (.pem, .crt, .key), DER (.cer), PFX (.pfx, .p12), PKCS#7 (.p7b), Java keystore (.jks)</source>
        <translation>将证书及其私钥拖放到此处，可以是一个或多个文件。

PEM（.pem、.crt、.key）、DER（.cer）、PFX（.pfx、.p12）、PKCS#7（.p7b）、Java 密钥库（.jks）</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Open the certificate and its key</source>
        <translation>打开证书及其密钥</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.der *.key *.pfx *.p12 *.p7b *.p7c *.jks *.keystore);;All files (*)</source>
        <translation>证书和密钥 (*.pem *.crt *.cer *.der *.key *.pfx *.p12 *.p7b *.p7c *.jks *.keystore);;所有文件 (*)</translation>
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
    <name>ui::UploadForm</name>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>U&amp;nlock</source>
        <translation>解锁(&amp;N)</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>&amp;Complete the chain</source>
        <translation>补全证书链(&amp;C)</translation>
    </message>
    <message>
        <source>Also &amp;keep the key in this computer&apos;s keychain</source>
        <translation>同时把密钥保存在本机的钥匙串中(&amp;K)</translation>
    </message>
    <message>
        <source>Opened files</source>
        <translation>已打开的文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>文件的密码</translation>
    </message>
    <message>
        <source>Which certificate</source>
        <translation>选择证书</translation>
    </message>
    <message>
        <source>Asks the authority&apos;s server, whose address is in the certificate. Only what really signed it is taken.</source>
        <translation>向证书中所写地址的证书颁发机构服务器查询。只采用真正签署了它的证书。</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>备注名</translation>
    </message>
    <message>
        <source>A name of your own, if you like</source>
        <translation>可自行取名（选填）</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Default project</source>
        <translation>默认项目</translation>
    </message>
    <message>
        <source>Recommended: “Save for my server” can then make files for your own servers, also when the opened file is gone.</source>
        <translation>建议勾选：这样即使打开的文件已不在，“保存到我的服务器”也能为您自己的服务器生成文件。</translation>
    </message>
    <message>
        <source>A&amp;lias:</source>
        <translation>备注名(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Project:</source>
        <translation>项目(&amp;P)：</translation>
    </message>
    <message>
        <source>✗ This password does not open %1. Type it once more; capitals matter:</source>
        <translation>✗ 此密码无法打开 %1。请重新输入；注意大小写：</translation>
    </message>
    <message>
        <source>The private key in %1 is locked. Its password:</source>
        <translation>%1 中的私钥已加密。它的密码：</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>正在获取…</translation>
    </message>
</context>
<context>
    <name>ui::UploadPage</name>
    <message>
        <source>Request ID: %1</source>
        <extracomment>%1 is an identifier that the provider&apos;s support asks for</extracomment>
        <translation>RequestId：%1</translation>
    </message>
    <message>
        <source>&amp;Cancel the upload</source>
        <translation>取消上传(&amp;C)</translation>
    </message>
    <message>
        <source>The letter that will be sent</source>
        <translation>将要发送的函件</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>正在上传</translation>
    </message>
    <message>
        <source>For the certificate of %1</source>
        <extracomment>%1 is a domain</extracomment>
        <translation>用于 %1 的证书</translation>
    </message>
    <message>
        <source>Not ticked on the checklist:</source>
        <translation>清单中未勾选：</translation>
    </message>
    <message>
        <source>What you see here is sent to the provider, whose reviewers and the CA read it. With the upload the review begins; it costs nothing.</source>
        <translation>您在此处看到的内容将发送给服务商，由其审核人员和 CA 查阅。上传后即开始审核，不收取费用。</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>%1 is a page&apos;s number, %2 how many there are</extracomment>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>A page of a PDF, taken over as it is.</source>
        <translation>PDF 的一页，原样采用。</translation>
    </message>
    <message>
        <source>The provider takes this letter in its console only. The next page leads there.</source>
        <translation>服务商仅在其控制台接受此函件。下一页将引导您前往。</translation>
    </message>
</context>
<context>
    <name>ui::UploadViewModel</name>
    <message>
        <source>Open the certificate and its key, or drop the files here.</source>
        <translation>请打开证书及其密钥，或把文件拖放到此处。</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Type the password of %1.</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>请输入 %1 的密码。</translation>
    </message>
    <message>
        <source>Nothing can be uploaded yet: see above.</source>
        <translation>目前还不能上传：请见上文。</translation>
    </message>
    <message>
        <source>Fetching the missing certificates…</source>
        <translation>正在获取缺少的证书…</translation>
    </message>
    <message>
        <source>The project is a number.</source>
        <translation>项目是一个数字编号。</translation>
    </message>
</context>
<context>
    <name>ui::UploadWording</name>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n 张证书</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private keys</source>
        <translation>
            <numerusform>%n 个私钥</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no certificate among the files. Open the one that belongs to the key.</source>
        <translation>这些文件中没有证书。请打开与密钥对应的证书。</translation>
    </message>
    <message>
        <source>There is no server&apos;s certificate among the files, only that of the authority %1. Open your own certificate, too.</source>
        <translation>这些文件中没有服务器证书，只有证书颁发机构 %1 的证书。请同时打开您自己的证书。</translation>
    </message>
    <message>
        <source>The private key is missing. Open its file, too: the provider hosts a certificate only with its key.</source>
        <translation>缺少私钥。请同时打开它的文件：服务商只托管带有密钥的证书。</translation>
    </message>
    <message>
        <source>The private key is that of another certificate. Open the one that was made for this certificate.</source>
        <translation>此私钥属于另一张证书。请打开为这张证书生成的私钥。</translation>
    </message>
    <message>
        <source>The certificate has a key of the kind %1, which can&apos;t be uploaded from here. Use the provider&apos;s console.</source>
        <extracomment>%1 is a kind of key, such as &quot;ED25519&quot; or &quot;SM2&quot;</extracomment>
        <translation>此证书的密钥类型为 %1，无法从这里上传。请使用服务商的控制台。</translation>
    </message>
    <message>
        <source>It expired on %1: no browser accepts it any more.</source>
        <translation>它已于 %1 过期：浏览器不再接受它。</translation>
    </message>
    <message>
        <source>It is valid only from %1 on: before that no browser accepts it.</source>
        <translation>它从 %1 起才有效：在此之前浏览器不会接受它。</translation>
    </message>
    <message>
        <source>Its key, %1, is too weak: browsers refuse it.</source>
        <extracomment>%1 is a kind of key, such as &quot;RSA 1024&quot;</extracomment>
        <translation>它的密钥（%1）强度不足：浏览器会拒绝它。</translation>
    </message>
    <message>
        <source>The signature of %1 is of an old kind (SHA-1 or MD5): browsers refuse it.</source>
        <extracomment>%1 is the name of a certificate</extracomment>
        <translation>%1 的签名采用旧算法（SHA-1 或 MD5）：浏览器会拒绝它。</translation>
    </message>
    <message>
        <source>It has no alternative name (SAN), the only place where browsers look for a domain: they refuse it.</source>
        <translation>它没有使用者备用名称（SAN），而浏览器只在那里查找域名：浏览器会拒绝它。</translation>
    </message>
    <message>
        <source>It is signed by itself: browsers warn of it, and the provider may refuse it.</source>
        <translation>它是自签名证书：浏览器会发出警告，服务商也可能拒绝它。</translation>
    </message>
    <message>
        <source>The chain is incomplete: the certificate of the issuer %1 is missing. Phones and programs will not trust your site without it.</source>
        <extracomment>%1 is the name of a certificate authority</extracomment>
        <translation>证书链不完整：缺少颁发者 %1 的证书。没有它，手机和程序不会信任您的网站。</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate, %1, expired on %2.</source>
        <translation>颁发者的证书 %1 已于 %2 过期。</translation>
    </message>
    <message>
        <source>The chain ends at %1, whom this computer does not trust. That is all right for an authority of your own.</source>
        <translation>证书链终止于 %1，而本机不信任它。如果是您自己的证书颁发机构，则没有问题。</translation>
    </message>
    <message>
        <source>A certificate has the issuer&apos;s name, %1, but did not sign this one. It is left out.</source>
        <translation>有一张证书带有颁发者的名称 %1，但并没有签署这张证书，因此未采用。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>the password does not open it</source>
        <translation>密码无法打开它</translation>
    </message>
    <message>
        <source>locked by a password</source>
        <translation>受密码保护</translation>
    </message>
    <message>
        <source>The private key belongs to the certificate (%1).</source>
        <extracomment>%1 is a kind of key, such as &quot;EC P-256&quot;</extracomment>
        <translation>私钥与证书匹配（%1）。</translation>
    </message>
    <message>
        <source>It is valid until %1.</source>
        <translation>有效期至 %1。</translation>
    </message>
    <message>
        <source>The chain is complete up to %1, and every signature fits.</source>
        <extracomment>%1 is the name of a certificate authority</extracomment>
        <translation>证书链完整（直到 %1），所有签名都正确。</translation>
    </message>
    <message>
        <source>The root certificate %1 is left out: servers don&apos;t send it.</source>
        <translation>根证书 %1 未采用：服务器不发送根证书。</translation>
    </message>
    <message>
        <source>%1 does not belong to the chain and is left out.</source>
        <translation>%1 不属于此证书链，未采用。</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>（无名称）</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Issued by %1 · %2 · until %3 (%4)</source>
        <extracomment>%1 is a certificate authority, %2 a kind of key, %3 a date, %4 such as &quot;90 days left&quot;</extracomment>
        <translation>由 %1 颁发 · %2 · 有效期至 %3（%4）</translation>
    </message>
    <message>
        <source>The list is being refreshed: look there for the certificate before you upload it once more.</source>
        <translation>正在刷新列表：再次上传前，请先在列表中查找此证书。</translation>
    </message>
    <message>
        <source>This certificate is in the account already, as %1. Nothing was added.</source>
        <translation>账号中已有此证书，编号为 %1。没有添加任何内容。</translation>
    </message>
    <message>
        <source>The certificate is in the account now, as %1.</source>
        <translation>证书已添加到账号，编号为 %1。</translation>
    </message>
    <message>
        <source>Its private key is in this computer&apos;s keychain, but it could not be noted which certificate it is for.</source>
        <translation>它的私钥已保存在本机的钥匙串中，但未能记录它对应哪张证书。</translation>
    </message>
    <message>
        <source>Its private key is also in this computer&apos;s keychain: “Save for my server” makes files of it.</source>
        <translation>它的私钥也已保存在本机的钥匙串中：“保存到我的服务器”会用它生成文件。</translation>
    </message>
</context>
<context>
    <name>ui::ViewMenu</name>
    <message>
        <source>&amp;Views</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>保存此视图(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>The view “%1” is deleted.</source>
        <extracomment>%1 is a view&apos;s name</extracomment>
        <translation>视图“%1”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>ui::ViewNameDialog</name>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>There is a view of this name. It will be replaced.</source>
        <translation>已有同名视图，将被替换。</translation>
    </message>
</context>
<context>
    <name>ui::WayWording</name>
    <message>
        <source>Buy the same certificate again, here</source>
        <translation>在这里重新购买相同的证书</translation>
    </message>
    <message>
        <source>Spends money from the account&apos;s balance, after you confirm it. CertDesk does the rest. The bonus days that the provider&apos;s console may give for a renewal may not apply.</source>
        <translation>经您确认后从账号余额扣款，其余由 CertDesk 完成。服务商控制台为续期提供的赠送天数可能不适用。</translation>
    </message>
    <message>
        <source>This version doesn&apos;t know the product, so it doesn&apos;t order it. Renew it in the console.</source>
        <translation>此版本不认识该产品，因此不会订购它。请在控制台续期。</translation>
    </message>
    <message>
        <source>Renew in the provider&apos;s console</source>
        <translation>在服务商的控制台续期</translation>
    </message>
    <message>
        <source>Key and CSR are made here. You buy in the browser, where the provider shows the price and rolls over remaining days. CertDesk waits for the new certificate and goes on.</source>
        <translation>密钥和 CSR 在这里生成。您在浏览器中购买，服务商会在那里显示价格并累加剩余天数。CertDesk 会等待新证书并继续。</translation>
    </message>
    <message>
        <source>Apply for the free certificate again</source>
        <translation>重新申请免费证书</translation>
    </message>
    <message>
        <source>Costs nothing. The new certificate is linked to the old one; you prove the domain once more.</source>
        <translation>不收取费用。新证书会与旧证书关联；您需要再次验证域名。</translation>
    </message>
    <message>
        <source>Small, fast and safe; every current browser and server takes it.</source>
        <translation>小巧、快速且安全；当前所有浏览器和服务器都支持。</translation>
    </message>
    <message>
        <source>For older servers and devices that don&apos;t know ECC.</source>
        <translation>用于不支持 ECC 的旧服务器和设备。</translation>
    </message>
    <message>
        <source>Only where a rule asks for it: slower, and no safer in practice.</source>
        <translation>仅在有规定要求时使用：速度较慢，实际安全性并不更高。</translation>
    </message>
    <message>
        <source>Pay with benefit points</source>
        <translation>用权益点数支付</translation>
    </message>
    <message>
        <source>Spends points of a benefit package, after you confirm it. The provider links the new certificate to the old one and takes its data over; your CSR goes with the order.</source>
        <translation>在您确认后使用权益包的点数。服务商会把新证书与旧证书关联，并沿用其资料；您的 CSR 随订单一起提交。</translation>
    </message>
</context>
</TS>
