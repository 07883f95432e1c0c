// Everything that the bot needs in Azure, in one resource group, except the container registry and the key vault,
// which must have an image and a secret first: docs/azure.md.
targetScope = 'resourceGroup'

@description('The start of every name: small letters and digits, 3 to 11 characters.')
@minLength(3)
@maxLength(11)
param name string = 'outcomes'

@description('The Azure region. The resource group\'s own unless the council says otherwise.')
param location string = resourceGroup().location

@description('The image to run with its tag, without the registry: outcomes-bot:0.4.0.')
param image string

@description('The name of the container registry in this resource group.')
param registryName string

@description('The name of the key vault in this resource group. It needs Azure role-based access and a secret log-key.')
param vaultName string

@description('The name that people see in Teams.')
param displayName string = 'Outcomes'

@description('E-mail addresses of the performance team, separated by commas; empty: the reports\' contacts.')
param admins string = ''

@description('on or off: whether the bot keeps for 90 days the questions that it could not answer, without who asked.')
@allowed(['on', 'off'])
param keepQuestions string = 'on'

@description('The base address of a language model\'s API; empty: the bot reads every message itself.')
param modelEndpoint string = ''

@description('The deployment of the language model; needed with modelEndpoint.')
param modelName string = ''

@description('What a million tokens that the model reads cost, as text, in any currency; needed with modelBudget.')
param modelPriceInput string = ''

@description('What a million tokens that the model writes cost, as text, in the same currency; needed with modelBudget.')
param modelPriceOutput string = ''

@description('The most that each copy spends on the model in a day, as text, in the same currency; empty: no limit.')
param modelBudget string = ''

@description('Processor cores of each copy, as text: Bicep has no fractions. Memory in GiB is twice as much.')
@allowed(['0.25', '0.5', '0.75', '1.0'])
param cores string = '0.5'

@description('The least copies that run. Never 0: reminders are sent by a running bot, and a start takes longer than Teams waits.')
@minValue(1)
param leastCopies int = 1

@description('The most copies that run.')
@minValue(1)
@maxValue(10)
param mostCopies int = 2

@description('How the storage is kept: Standard_ZRS in three buildings of the region, Standard_GZRS also in another region.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageKind string = 'Standard_ZRS'

@description('Days for which the log is kept.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('The e-mail address that alerts go to.')
param alertEmail string

var port = 3978
var memory = {
  '0.25': '0.5Gi'
  '0.5': '1Gi'
  '0.75': '1.5Gi'
  '1.0': '2Gi'
}
var suffix = uniqueString(resourceGroup().id)

// Built-in roles, by the ids that are the same in every tenant.
var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var acrPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-bot'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${name}${suffix}'
  location: location
  kind: 'StorageV2'
  sku: {
    name: storageKind
  }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    defaultToOAuthAuthentication: true
  }
}

// There is no way to bring back a deleted table storage.
resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep-the-figures'
  scope: storage
  properties: {
    level: 'CanNotDelete'
    notes: 'The council\'s figures and the record of who submitted and signed off what.'
  }
}

resource mayUseTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, storageTableDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataContributor)
  }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, keyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
  }
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', acrPull)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-log'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logDays
    workspaceCapping: {
      dailyQuotaGb: 1
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-traces'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    // The key in the connection string counts for nothing: only the identity may send.
    DisableLocalAuth: true
  }
}

resource maySendTraces 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, monitoringMetricsPublisher)
  scope: insights
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}

// By way of Azure Monitor: the other way needs the workspace's key.
resource runtime 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
  }
}

resource environmentLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'log'
  scope: runtime
  properties: {
    workspaceId: logs.id
    logs: [
      {
        category: 'ContainerAppConsoleLogs'
        enabled: true
      }
      {
        category: 'ContainerAppSystemLogs'
        enabled: true
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: '${name}-bot'
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: runtime.id
    configuration: {
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 10
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
      }
      registries: [
        {
          server: registry.properties.loginServer
          identity: identity.id
        }
      ]
      secrets: [
        {
          name: 'log-key'
          keyVaultUrl: '${vault.properties.vaultUri}secrets/log-key'
          identity: identity.id
        }
      ]
    }
    template: {
      // The bot answers what it has begun for up to 30 seconds.
      terminationGracePeriodSeconds: 40
      containers: [
        {
          name: 'bot'
          image: '${registry.properties.loginServer}/${image}'
          resources: {
            cpu: json(cores)
            memory: memory[cores]
          }
          env: [
            { name: 'NODE_ENV', value: 'production' }
            { name: 'PORT', value: string(port) }
            { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
            { name: 'MicrosoftAppId', value: identity.properties.clientId }
            { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
            { name: 'TABLES_ENDPOINT', value: storage.properties.primaryEndpoints.table }
            // Tells the Azure libraries which identity to use for storage and for the language model.
            { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
            { name: 'ADMINS', value: admins }
            { name: 'KEEP_QUESTIONS', value: keepQuestions }
            { name: 'MODEL_ENDPOINT', value: modelEndpoint }
            { name: 'MODEL_NAME', value: modelName }
            { name: 'MODEL_PRICE_INPUT', value: modelPriceInput }
            { name: 'MODEL_PRICE_OUTPUT', value: modelPriceOutput }
            { name: 'MODEL_BUDGET', value: modelBudget }
            { name: 'LOG_KEY', secretRef: 'log-key' }
            { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
            { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'Authorization=AAD' }
            // Otherwise the exporter tells Microsoft how it is used.
            { name: 'APPLICATION_INSIGHTS_NO_STATSBEAT', value: 'true' }
          ]
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 5
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 30
              timeoutSeconds: 5
            }
            // A new copy gets messages once it is ready. In an outage of five minutes the bot still answers that it
            // cannot read its figures, which says more than no answer.
            {
              type: 'Readiness'
              httpGet: { path: '/readyz', port: port }
              periodSeconds: 30
              timeoutSeconds: 10
              failureThreshold: 10
            }
          ]
        }
      ]
      scale: {
        minReplicas: leastCopies
        maxReplicas: mostCopies
      }
    }
  }
  dependsOn: [
    mayUseTables
    mayReadSecrets
    mayPull
  ]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${app.properties.configuration.ingress.fqdn}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-alerts'
  location: 'global'
  properties: {
    groupShortName: name
    enabled: true
    emailReceivers: [
      {
        name: 'operations'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource restarts 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-restarts'
  location: 'global'
  properties: {
    description: 'The bot has restarted by itself: look at the log from just before.'
    severity: 2
    enabled: true
    scopes: [app.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'restarts'
          metricName: 'RestartCount'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}

// Level 50 and above in the bot's log is an error. Failed probes also come while a new copy starts, so a few are let pass.
var errorsAndProbes = '''
let errors = ContainerAppConsoleLogs
  | where ContainerAppName == "NAME-OF-THE-BOT" and toint(parse_json(Log).level) >= 50
  | summarize Count = count()
  | where Count >= 1;
let probes = ContainerAppSystemLogs
  | where ContainerAppName == "NAME-OF-THE-BOT" and Reason == "ProbeFailed"
  | summarize Count = count()
  | where Count >= 5;
union errors, probes
'''

resource errors 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = {
  name: '${name}-errors'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'The bot logs errors, or is not ready'
    description: 'Look at /readyz, then at the log: every error names its code and what to do next.'
    severity: 2
    enabled: true
    scopes: [logs.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    // The tables are created with the first line of the log.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: replace(errorsAndProbes, 'NAME-OF-THE-BOT', app.name)
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}

// Each alert asks about the metrics that the bot sends: docs/operations.md says what to do when it comes.
var alerts = loadJsonContent('alerts.json')

resource metricAlerts 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [
  for alert in alerts: {
    name: '${name}-${alert.name}'
    location: location
    kind: 'LogAlert'
    properties: {
      displayName: alert.title
      description: 'What to do: docs/operations.md, under ${alert.name}.'
      severity: alert.severity
      enabled: true
      scopes: [logs.id]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT${alert.minutes}M'
      // The tables are created with the first metric.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: join(alert.query, '\n')
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
          }
        ]
      }
      actions: {
        actionGroups: [people.id]
      }
    }
  }
]

resource workbook 'Microsoft.Insights/workbooks@2022-04-01' = {
  name: guid(resourceGroup().id, '${name}-workbook')
  location: location
  kind: 'shared'
  properties: {
    displayName: '${displayName}: how the bot is'
    category: 'workbook'
    sourceId: logs.id
    serializedData: string(union(loadJsonContent('workbook.json'), { fallbackResourceIds: [logs.id] }))
  }
}

@description('MicrosoftAppId: for npm run package.')
output appId string = identity.properties.clientId

@description('The address of the bot: /readyz must answer 200 once a report is loaded.')
output address string = 'https://${app.properties.configuration.ingress.fqdn}'

@description('TABLES_ENDPOINT: for npm run import and npm run export.')
output tablesEndpoint string = storage.properties.primaryEndpoints.table
