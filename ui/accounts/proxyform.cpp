#include "ui/accounts/proxyform.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using ProxyKind = core::ProxyChoice::Kind;

constexpr int usualPort = 1080;

// As takeKey() of the connect dialog: Qt's field has the one QString, and its bytes are wiped.
core::SharedSecret takePassword(const QLineEdit &field)
{
    QByteArray bytes = field.text().toUtf8();
    if (bytes.isEmpty())
        return nullptr;
    auto password = std::make_shared<const core::Secret>(std::span(std::as_const(bytes)));
    OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return password;
}

} // namespace

ProxyForm::ProxyForm(const core::ProxyChoice &choice, QFormLayout &form, QObject *parent)
    : QObject(parent)
    , m_rows(form)
    , m_kind(new QComboBox)
    , m_place(new QWidget)
    , m_host(new QLineEdit)
    , m_port(new QSpinBox)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
{
    m_kind->setObjectName(u"proxyKind"_s);
    m_kind->setAccessibleName(tr("Proxy"));
    for (const auto &[kind, text] :
         {std::pair(ProxyKind::System, tr("As the system")), std::pair(ProxyKind::None, tr("None")),
          std::pair(ProxyKind::Http, tr("HTTP")), std::pair(ProxyKind::Socks5, tr("SOCKS5"))})
        m_kind->addItem(text, static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(choice.kind)));
    m_host->setObjectName(u"proxyHost"_s);
    m_host->setAccessibleName(tr("Host of the proxy"));
    m_host->setPlaceholderText(u"proxy.example.com"_s);
    m_host->setText(choice.host);
    m_port->setObjectName(u"proxyPort"_s);
    m_port->setAccessibleName(tr("Port of the proxy"));
    m_port->setRange(1, 65535);
    m_port->setValue(choice.port > 0 ? choice.port : usualPort);
    m_user->setObjectName(u"proxyUser"_s);
    m_user->setAccessibleName(tr("User name for the proxy"));
    m_user->setPlaceholderText(tr("Only if the proxy asks for one"));
    m_user->setText(choice.user);
    m_password->setObjectName(u"proxyPassword"_s);
    m_password->setAccessibleName(tr("Password for the proxy"));
    m_password->setEchoMode(QLineEdit::Password);
    if (!choice.user.isEmpty())
        m_password->setPlaceholderText(tr("As it is in the keychain"));

    addRows();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ProxyForm::refresh);
    refresh();
}

void ProxyForm::addRows()
{
    auto *place = new QHBoxLayout(m_place);
    place->setContentsMargins({});
    place->addWidget(m_host, 1);
    place->addWidget(m_port);
    m_place->setFocusProxy(m_host);
    m_rows.add(tr("Pro&xy:"), m_kind);
    m_rows.add(tr("&Host and port:"), m_place);
    m_rows.add(tr("&User name:"), m_user);
    m_rows.add(tr("P&assword:"), m_password);
}

void ProxyForm::refresh()
{
    const bool isOwn = choice().isOwn();
    for (QWidget *row :
         {m_place, static_cast<QWidget *>(m_user), static_cast<QWidget *>(m_password)})
        m_rows.setShown(row, isOwn);
    emit kindChanged();
}

core::ProxyChoice ProxyForm::choice() const
{
    core::ProxyChoice choice;
    choice.kind = static_cast<ProxyKind>(m_kind->currentData().toInt());
    choice.host = m_host->text().trimmed();
    choice.port = static_cast<quint16>(m_port->value());
    choice.user = m_user->text().trimmed();
    choice.password = takePassword(*m_password);
    return choice;
}

} // namespace ui
